package io.bedrockotel.examples.pipeline.aws;

/** Why X-Ray does not process a segment: the error's code, and the reason in words. */
record SegmentFault(String code, String why) {}
