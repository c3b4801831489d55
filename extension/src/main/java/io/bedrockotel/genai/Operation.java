package io.bedrockotel.genai;

/** One operation of the Bedrock Runtime API and what the GenAI conventions call it. */
public enum Operation {
  CONVERSE("chat", "Converse", false),
  CONVERSE_STREAM("chat", "ConverseStream", true);

  private final String genAiName;
  private final String rpcMethod;
  private final boolean streaming;

  Operation(String genAiName, String rpcMethod, boolean streaming) {
    this.genAiName = genAiName;
    this.rpcMethod = rpcMethod;
    this.streaming = streaming;
  }

  /** The value of {@code gen_ai.operation.name}. */
  public String genAiName() {
    return genAiName;
  }

  /** The operation's name in the Bedrock Runtime API. */
  public String rpcMethod() {
    return rpcMethod;
  }

  /** Whether the answer arrives as an event stream. */
  public boolean streaming() {
    return streaming;
  }
}
