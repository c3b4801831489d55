package io.bedrockotel.genai;

import org.jspecify.annotations.Nullable;

/** What a call asked for, without its content. */
public final class Request {
  private static final RequestBody NOTHING = RequestBody.builder().build();

  private final Operation operation;
  private final Model model;
  private final RequestBody body;
  private final @Nullable String guardrailId;
  private final @Nullable String guardrailVersion;
  private final @Nullable String serviceTier;
  private final @Nullable String latencyMode;

  private Request(Builder builder) {
    this.operation = builder.operation;
    this.model = builder.model;
    this.body = builder.body;
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

  /** The value of {@code gen_ai.operation.name}. */
  public String operationName() {
    String told = operation.invokesModel() ? body.operationName() : null;
    return told == null ? operation.genAiName() : told;
  }

  /** The value of {@code gen_ai.output.type}. */
  public @Nullable String outputType() {
    String told = body.outputType();
    return told == null ? operation.outputType() : told;
  }

  /** The model called. */
  public Model model() {
    return model;
  }

  /** What is asked of the model. */
  public RequestBody body() {
    return body;
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
    private RequestBody body = NOTHING;
    private @Nullable String guardrailId;
    private @Nullable String guardrailVersion;
    private @Nullable String serviceTier;
    private @Nullable String latencyMode;

    private Builder(Operation operation, Model model) {
      this.operation = operation;
      this.model = model;
    }

    public Builder body(RequestBody body) {
      this.body = body;
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
