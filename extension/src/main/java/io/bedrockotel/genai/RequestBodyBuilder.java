package io.bedrockotel.genai;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a {@link RequestBody}. */
public final class RequestBodyBuilder {
  /** Bedrock's models take fewer. */
  private static final int MOST_TEXTS = 64;

  @Nullable String operationName;
  @Nullable String outputType;
  @Nullable Long maxTokens;
  @Nullable Double temperature;
  @Nullable Double topP;
  @Nullable Double topK;
  @Nullable Double frequencyPenalty;
  @Nullable Double presencePenalty;
  @Nullable Long seed;
  @Nullable Long choices;
  @Nullable Long dimensions;
  List<String> stopSequences = Collections.emptyList();
  List<String> encodingFormats = Collections.emptyList();

  RequestBodyBuilder() {}

  public void chat() {
    operationName = "chat";
  }

  public void textCompletion() {
    operationName = "text_completion";
  }

  public void embeddings() {
    operationName = "embeddings";
  }

  /** Of what is neither chat nor text completion, whatever comes first. */
  public void embeddingsUnlessTold() {
    if (operationName == null) {
      embeddings();
    }
  }

  public void rerank() {
    operationName = "rerank";
  }

  public void image() {
    operationName = "generate_content";
    outputType = "image";
  }

  public void video() {
    operationName = "generate_content";
    outputType = "video";
  }

  public void speech() {
    outputType = "speech";
  }

  public void json() {
    outputType = "json";
  }

  public void maxTokens(long maxTokens) {
    this.maxTokens = maxTokens;
  }

  public void temperature(double temperature) {
    this.temperature = temperature;
  }

  public void topP(double topP) {
    this.topP = topP;
  }

  public void topK(double topK) {
    this.topK = topK;
  }

  public void frequencyPenalty(double frequencyPenalty) {
    this.frequencyPenalty = frequencyPenalty;
  }

  public void presencePenalty(double presencePenalty) {
    this.presencePenalty = presencePenalty;
  }

  public void seed(long seed) {
    this.seed = seed;
  }

  public void choices(long choices) {
    this.choices = choices;
  }

  public void dimensions(long dimensions) {
    this.dimensions = dimensions;
  }

  public void stopSequence(String sequence) {
    stopSequences = with(stopSequences, sequence);
  }

  public void encodingFormat(String format) {
    encodingFormats = with(encodingFormats, format);
  }

  private static List<String> with(List<String> texts, String text) {
    List<String> grown = texts.isEmpty() ? new ArrayList<>(2) : texts;
    if (grown.size() < MOST_TEXTS) {
      grown.add(text);
    }
    return grown;
  }

  public RequestBody build() {
    return new RequestBody(this);
  }
}
