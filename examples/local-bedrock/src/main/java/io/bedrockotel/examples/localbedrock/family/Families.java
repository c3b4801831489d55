package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of all families. The first that has a model's id is its family. */
public final class Families {

  private static final List<Family> ALL =
      List.of(
          new AnthropicClaude(),
          new AmazonImages(),
          new AsyncOnly(),
          new AmazonNovaEmbeddings(),
          new AmazonNova(),
          new AmazonTitanText(),
          new AmazonTitanEmbeddings(),
          new CohereCommand(),
          new CohereCommandR(),
          new CohereEmbed(),
          new Rerank(),
          new Ai21Jurassic(),
          new MetaLlama(),
          new MistralAi(),
          new DeepSeek(),
          new OpenAiChat(),
          new StabilityImages(),
          new TwelveLabsPegasus(),
          new TwelveLabsMarengo());

  /** Members that only one family's requests have, and the beginning of its model ids. */
  private static final Map<String, String> SHAPES =
      Map.of(
          "anthropic_version", "anthropic.",
          "max_tokens_to_sample", "anthropic.",
          "max_gen_len", "meta.",
          "textGenerationConfig", "amazon.titan-text-",
          "inferenceConfig", "amazon.nova-",
          "imageGenerationConfig", "amazon.titan-image-",
          "chat_history", "cohere.command-r-");

  private static final Family IMPORTED = new ImportedModel();

  private Families() {}

  /** Reads a request; throws Refused when its body is no JSON object. */
  public static ModelRequest request(String modelId, String requestId, Optional<JsonNode> body) {
    JsonNode json = body.filter(node -> !node.isMissingNode()).orElseThrow(Schema::unreadable);
    if (!(json instanceof ObjectNode object)) {
      throw Schema.noObject(json);
    }
    return new ModelRequest(base(modelId), object, requestId.replace("-", ""));
  }

  /** The tokens of a request as its model counts them. */
  public static int inputTokens(ModelRequest request) {
    return of(request).read(request).tokens();
  }

  /** By the model's id; for one of nobody known, by what only one family's requests have. */
  static Family of(ModelRequest request) {
    Optional<Family> named = known(request.model());
    if (named.isPresent()) {
      return named.get();
    }
    List<String> shapes =
        SHAPES.entrySet().stream()
            .filter(shape -> request.has(shape.getKey()))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return shapes.size() == 1 ? known(shapes.get(0)).orElse(IMPORTED) : IMPORTED;
  }

  private static Optional<Family> known(String model) {
    return ALL.stream()
        .filter(family -> family.models().stream().anyMatch(model::startsWith))
        .findFirst();
  }

  /** The last part of an ARN or of an id, without the geography if that leaves a known model. */
  private static String base(String modelId) {
    String last = modelId.substring(modelId.lastIndexOf('/') + 1);
    String rest = last.substring(last.indexOf('.') + 1);
    return known(last).isEmpty() && known(rest).isPresent() ? rest : last;
  }
}
