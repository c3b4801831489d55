package io.bedrockotel.genai;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call was answered, without its content. */
public final class Response {
  private final @Nullable String id;
  private final List<String> finishReasons;
  private final @Nullable Long toolCalls;
  private final @Nullable Long countedTokens;
  private final @Nullable String invocationArn;
  private final @Nullable Long dimensions;
  private final @Nullable Usage usage;
  private final @Nullable Model routedModel;
  private final @Nullable String model;
  private final @Nullable Double latencySeconds;
  private final @Nullable String serviceTier;
  private final @Nullable String latencyMode;
  private final @Nullable String guardrailAction;
  private final List<String> guardrailPolicies;

  private Response(Builder builder) {
    this.id = builder.id;
    this.toolCalls = builder.toolCalls;
    this.countedTokens = builder.countedTokens;
    this.invocationArn = builder.invocationArn;
    this.dimensions = builder.dimensions;
    this.finishReasons = Texts.copyOf(builder.finishReasons);
    this.usage = builder.usage;
    this.routedModel = builder.routedModel;
    this.model = builder.model;
    this.latencySeconds = builder.latencySeconds;
    this.serviceTier = builder.serviceTier;
    this.latencyMode = builder.latencyMode;
    this.guardrailAction = builder.guardrailAction;
    this.guardrailPolicies = Texts.copyOf(builder.guardrailPolicies);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The answer's own id. */
  public @Nullable String id() {
    return id;
  }

  /** The number of tool calls, null when there is none or it is not known. */
  public @Nullable Long toolCalls() {
    return toolCalls;
  }

  /** What CountTokens counted: nothing that was used. */
  public @Nullable Long countedTokens() {
    return countedTokens;
  }

  /** The ARN of the asynchronous invocation that was started. */
  public @Nullable String invocationArn() {
    return invocationArn;
  }

  /** The length of the embedding vectors. */
  public @Nullable Long dimensions() {
    return dimensions;
  }

  /** Bedrock's own words, one per choice; empty when it gave none. */
  public List<String> finishReasons() {
    return finishReasons;
  }

  /** Tokens as Bedrock counted them. */
  public @Nullable Usage usage() {
    return usage;
  }

  /** The model that a prompt router chose. */
  public @Nullable Model routedModel() {
    return routedModel;
  }

  /** The model's name as the answer's body has it. */
  public @Nullable String model() {
    return model;
  }

  /** Bedrock's own latency in seconds. */
  public @Nullable Double latencySeconds() {
    return latencySeconds;
  }

  /** Service tier that served the call. */
  public @Nullable String serviceTier() {
    return serviceTier;
  }

  /** Performance latency that served the call. */
  public @Nullable String latencyMode() {
    return latencyMode;
  }

  /** What the guardrail did, in Bedrock's words. */
  public @Nullable String guardrailAction() {
    return guardrailAction;
  }

  /** Policy kinds that fired, empty when none is known. */
  public List<String> guardrailPolicies() {
    return guardrailPolicies;
  }

  /** Collects the parts of a {@link Response}. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable Long toolCalls;
    private @Nullable Long countedTokens;
    private @Nullable String invocationArn;
    private @Nullable Long dimensions;
    private List<String> finishReasons = Collections.emptyList();
    private @Nullable Usage usage;
    private @Nullable Model routedModel;
    private @Nullable String model;
    private @Nullable Double latencySeconds;
    private @Nullable String serviceTier;
    private @Nullable String latencyMode;
    private @Nullable String guardrailAction;
    private List<String> guardrailPolicies = Collections.emptyList();

    private Builder() {}

    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    public Builder toolCalls(@Nullable Long toolCalls) {
      this.toolCalls = toolCalls;
      return this;
    }

    public Builder countedTokens(@Nullable Long countedTokens) {
      this.countedTokens = countedTokens;
      return this;
    }

    public Builder invocationArn(@Nullable String invocationArn) {
      this.invocationArn = invocationArn;
      return this;
    }

    public Builder dimensions(@Nullable Long dimensions) {
      this.dimensions = dimensions;
      return this;
    }

    public Builder finishReasons(List<String> finishReasons) {
      this.finishReasons = finishReasons;
      return this;
    }

    public Builder usage(@Nullable Usage usage) {
      this.usage = usage;
      return this;
    }

    public Builder routedModel(@Nullable Model model) {
      this.routedModel = model;
      return this;
    }

    public Builder model(@Nullable String model) {
      this.model = model;
      return this;
    }

    public Builder latencySeconds(@Nullable Double latencySeconds) {
      this.latencySeconds = latencySeconds;
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

    public Builder guardrailAction(@Nullable String guardrailAction) {
      this.guardrailAction = guardrailAction;
      return this;
    }

    public Builder guardrailPolicies(List<String> guardrailPolicies) {
      this.guardrailPolicies = guardrailPolicies;
      return this;
    }

    public Response build() {
      return new Response(this);
    }
  }
}
