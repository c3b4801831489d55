package io.bedrockotel.genai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the body of an answer says, or all chunks of a streamed one, without its content. */
public final class ResponseBody {
  private final @Nullable String id;
  private final @Nullable String model;
  private final List<String> finishReasons;
  private final @Nullable TokenCounts modelCounts;
  private final @Nullable TokenCounts streamMetrics;
  private final @Nullable Long latencyMillis;
  private final @Nullable Long dimensions;
  private final @Nullable Long toolCalls;
  private final @Nullable String guardrailAction;
  private final List<String> guardrailPolicies;
  private final boolean closed;

  ResponseBody(ResponseBodyBuilder builder) {
    this.id = builder.id;
    this.model = builder.model;
    this.finishReasons = Texts.copyOf(builder.finishReasons());
    this.modelCounts = builder.modelCounts();
    this.streamMetrics = builder.streamMetrics();
    this.latencyMillis = builder.latencyMillis;
    this.dimensions = builder.dimensions;
    this.toolCalls = builder.toolCalls();
    this.guardrailAction = builder.guardrailAction;
    this.guardrailPolicies = Texts.copyOf(builder.guardrailPolicies());
    this.closed = builder.closed();
  }

  public static ResponseBodyBuilder builder() {
    return new ResponseBodyBuilder();
  }

  /** The answer's own id. */
  public @Nullable String id() {
    return id;
  }

  /** The model's name as the answer has it. */
  public @Nullable String model() {
    return model;
  }

  /** The model's own words, one per choice; empty when it gave none. */
  public List<String> finishReasons() {
    return finishReasons;
  }

  /** Tokens as the model counted them, null when it did not. */
  public @Nullable TokenCounts modelCounts() {
    return modelCounts;
  }

  /** Tokens as Bedrock counted them in the stream, null when it did not. */
  public @Nullable TokenCounts streamMetrics() {
    return streamMetrics;
  }

  /** Bedrock's own latency as it stands in the stream, in milliseconds. */
  public @Nullable Long latencyMillis() {
    return latencyMillis;
  }

  /** The length of the embedding vectors. */
  public @Nullable Long dimensions() {
    return dimensions;
  }

  /** The number of tool calls, null when there is none. */
  public @Nullable Long toolCalls() {
    return toolCalls;
  }

  /** What the guardrail did, in Bedrock's words. */
  public @Nullable String guardrailAction() {
    return guardrailAction;
  }

  /** Kinds of guardrail policy that found something, empty when none is known. */
  public List<String> guardrailPolicies() {
    return guardrailPolicies;
  }

  /** Whether the event that closes a stream of this family came. */
  public boolean closed() {
    return closed;
  }

  @Override
  public String toString() {
    return "ResponseBody{" + id + ", " + finishReasons + ", " + modelCounts + "}";
  }
}
