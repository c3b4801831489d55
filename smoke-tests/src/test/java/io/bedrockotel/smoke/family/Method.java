package io.bedrockotel.smoke.family;

/** One method of the SDK's clients that invokes a model with a body. */
enum Method {
  SYNC("InvokeModel", "headers"),
  ASYNC("InvokeModel", "headers"),
  STREAM("InvokeModelWithResponseStream", "stream_metrics");

  private final String operation;
  private final String source;

  Method(String operation, String source) {
    this.operation = operation;
    this.source = source;
  }

  /** The operation's name in the Bedrock Runtime API. */
  String operation() {
    return operation;
  }

  /** Where Bedrock tells what it counted. */
  String source() {
    return source;
  }
}
