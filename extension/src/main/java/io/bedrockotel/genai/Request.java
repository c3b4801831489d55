package io.bedrockotel.genai;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call asked for, without its content. */
public final class Request {
  private final Operation operation;
  private final Model model;
  private final @Nullable String outputType;
  private final @Nullable Long maxTokens;
  private final @Nullable Double temperature;
  private final @Nullable Double topP;
  private final @Nullable Double topK;
  private final List<String> stopSequences;
  private final @Nullable String guardrailId;
  private final @Nullable String guardrailVersion;
  private final @Nullable String serviceTier;
  private final @Nullable String latencyMode;

  private Request(Builder builder) {
    this.operation = builder.operation;
    this.model = builder.model;
    this.outputType = builder.outputType;
    this.maxTokens = builder.maxTokens;
    this.temperature = builder.temperature;
    this.topP = builder.topP;
    this.topK = builder.topK;
    this.stopSequences = Collections.unmodifiableList(new ArrayList<>(builder.stopSequences));
    this.guardrailId = builder.guardrailId;
    this.guardrailVersion = builder.guardrailVersion;
    this.serviceTier = builder.serviceTier;
    this.latencyMode = builder.latencyMode;
  }

  public static Builder builder(Operation operation, Model model) {
    return new Builder(operation, model);
  }

  /** The operation called. */
  public Operation operation() {
    return operation;
  }

  /** The model called. */
  public Model model() {
    return model;
  }

  /** {@code json} when a JSON answer was demanded. */
  public @Nullable String outputType() {
    return outputType;
  }

  /** Upper limit of output tokens. */
  public @Nullable Long maxTokens() {
    return maxTokens;
  }

  /** Sampling temperature. */
  public @Nullable Double temperature() {
    return temperature;
  }

  /** Nucleus sampling limit. */
  public @Nullable Double topP() {
    return topP;
  }

  /** Number of candidates considered. */
  public @Nullable Double topK() {
    return topK;
  }

  /** Sequences that end the answer, empty when none were given. */
  public List<String> stopSequences() {
    return stopSequences;
  }

  /** Identifier of the guardrail applied. */
  public @Nullable String guardrailId() {
    return guardrailId;
  }

  /** Version of the guardrail applied. */
  public @Nullable String guardrailVersion() {
    return guardrailVersion;
  }

  /** Service tier asked for. */
  public @Nullable String serviceTier() {
    return serviceTier;
  }

  /** Performance latency asked for, {@code standard} or {@code optimized}. */
  public @Nullable String latencyMode() {
    return latencyMode;
  }

  /** Collects the parts of a {@link Request}. */
  public static final class Builder {
    private final Operation operation;
    private final Model model;
    private @Nullable String outputType;
    private @Nullable Long maxTokens;
    private @Nullable Double temperature;
    private @Nullable Double topP;
    private @Nullable Double topK;
    private List<String> stopSequences = Collections.emptyList();
    private @Nullable String guardrailId;
    private @Nullable String guardrailVersion;
    private @Nullable String serviceTier;
    private @Nullable String latencyMode;

    private Builder(Operation operation, Model model) {
      this.operation = operation;
      this.model = model;
    }

    public Builder outputType(@Nullable String outputType) {
      this.outputType = outputType;
      return this;
    }

    public Builder maxTokens(@Nullable Long maxTokens) {
      this.maxTokens = maxTokens;
      return this;
    }

    public Builder temperature(@Nullable Double temperature) {
      this.temperature = temperature;
      return this;
    }

    public Builder topP(@Nullable Double topP) {
      this.topP = topP;
      return this;
    }

    public Builder topK(@Nullable Double topK) {
      this.topK = topK;
      return this;
    }

    public Builder stopSequences(List<String> stopSequences) {
      this.stopSequences = stopSequences;
      return this;
    }

    public Builder guardrailId(@Nullable String guardrailId) {
      this.guardrailId = guardrailId;
      return this;
    }

    public Builder guardrailVersion(@Nullable String guardrailVersion) {
      this.guardrailVersion = guardrailVersion;
      return this;
    }

    public Builder serviceTier(@Nullable String serviceTier) {
      this.serviceTier = serviceTier;
      return this;
    }

    public Builder latencyMode(@Nullable String latencyMode) {
      this.latencyMode = latencyMode;
      return this;
    }

    public Request build() {
      return new Request(this);
    }
  }
}
