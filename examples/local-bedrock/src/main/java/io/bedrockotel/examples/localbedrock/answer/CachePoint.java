package io.bedrockotel.examples.localbedrock.answer;

/** A cache point of a prompt: the tokens before it, what they are, and how long they are kept. */
record CachePoint(int tokens, String prefix, String ttl) {}
