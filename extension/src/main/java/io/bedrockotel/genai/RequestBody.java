package io.bedrockotel.genai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the body of an InvokeModel request asks for, without its content. */
public final class RequestBody {
  private final @Nullable String operationName;
  private final @Nullable String outputType;
  private final @Nullable Long maxTokens;
  private final @Nullable Double temperature;
  private final @Nullable Double topP;
  private final @Nullable Double topK;
  private final @Nullable Double frequencyPenalty;
  private final @Nullable Double presencePenalty;
  private final @Nullable Long seed;
  private final @Nullable Long choices;
  private final @Nullable Long dimensions;
  private final List<String> stopSequences;
  private final List<String> encodingFormats;

  RequestBody(RequestBodyBuilder builder) {
    this.operationName = builder.operationName;
    this.outputType = builder.outputType;
    this.maxTokens = builder.maxTokens;
    this.temperature = builder.temperature;
    this.topP = builder.topP;
    this.topK = builder.topK;
    this.frequencyPenalty = builder.frequencyPenalty;
    this.presencePenalty = builder.presencePenalty;
    this.seed = builder.seed;
    this.choices = builder.choices;
    this.dimensions = builder.dimensions;
    this.stopSequences = Texts.copyOf(builder.stopSequences);
    this.encodingFormats = Texts.copyOf(builder.encodingFormats);
  }

  public static RequestBodyBuilder builder() {
    return new RequestBodyBuilder();
  }

  /** The value of {@code gen_ai.operation.name}; null when the body does not tell. */
  public @Nullable String operationName() {
    return operationName;
  }

  /** The value of {@code gen_ai.output.type}: {@code json}, {@code image}, {@code video}. */
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

  /** Penalty for words by how often they came. */
  public @Nullable Double frequencyPenalty() {
    return frequencyPenalty;
  }

  /** Penalty for words that came. */
  public @Nullable Double presencePenalty() {
    return presencePenalty;
  }

  /** Seed of the sampling. */
  public @Nullable Long seed() {
    return seed;
  }

  /** Number of answers, or of images, asked for. */
  public @Nullable Long choices() {
    return choices;
  }

  /** Length of the embedding asked for. */
  public @Nullable Long dimensions() {
    return dimensions;
  }

  /** Sequences that end the answer, empty when none were given. */
  public List<String> stopSequences() {
    return stopSequences;
  }

  /** Encodings of the embedding asked for, empty when none were given. */
  public List<String> encodingFormats() {
    return encodingFormats;
  }

  @Override
  public String toString() {
    return "RequestBody{" + operationName + ", maxTokens=" + maxTokens + "}";
  }
}
