package io.bedrockotel.examples.pipeline;

/** Something that a stand-in refused, and the reason. */
public record Refusal(String what, String why) {}
