package io.bedrockotel.genai;

import org.jspecify.annotations.Nullable;

/** One operation of the Bedrock Runtime API and what the GenAI conventions call it. */
public enum Operation {
  CONVERSE("chat", "Converse", false),
  CONVERSE_STREAM("chat", "ConverseStream", true),
  INVOKE_MODEL("generate_content", "InvokeModel", false),
  INVOKE_MODEL_WITH_RESPONSE_STREAM("generate_content", "InvokeModelWithResponseStream", true),
  INVOKE_MODEL_WITH_BIDIRECTIONAL_STREAM("chat", "InvokeModelWithBidirectionalStream", true),
  START_ASYNC_INVOKE("generate_content", "StartAsyncInvoke", false),
  COUNT_TOKENS("count_tokens", "CountTokens", false),
  APPLY_GUARDRAIL("apply_guardrail", "ApplyGuardrail", false),
  INVOKE_GUARDRAIL_CHECKS("invoke_guardrail_checks", "InvokeGuardrailChecks", false);

  private final String genAiName;
  private final String rpcMethod;
  private final boolean streaming;

  Operation(String genAiName, String rpcMethod, boolean streaming) {
    this.genAiName = genAiName;
    this.rpcMethod = rpcMethod;
    this.streaming = streaming;
  }

  /** The value of {@code gen_ai.operation.name} unless the body of the request tells more. */
  public String genAiName() {
    return genAiName;
  }

  /** The operation's name in the Bedrock Runtime API. */
  public String rpcMethod() {
    return rpcMethod;
  }

  /** The value of {@code gen_ai.output.type} unless the body of the request tells more. */
  public @Nullable String outputType() {
    return this == INVOKE_MODEL_WITH_BIDIRECTIONAL_STREAM ? "speech" : null;
  }

  /** Whether request and answer are bodies of the model's own. */
  public boolean invokesModel() {
    return this == INVOKE_MODEL || this == INVOKE_MODEL_WITH_RESPONSE_STREAM;
  }

  /** Whether a model works, and somebody pays for what it does. */
  public boolean billed() {
    return this != COUNT_TOKENS && this != APPLY_GUARDRAIL && this != INVOKE_GUARDRAIL_CHECKS;
  }

  /** Whether the answer arrives as an event stream. */
  public boolean streaming() {
    return streaming;
  }
}
