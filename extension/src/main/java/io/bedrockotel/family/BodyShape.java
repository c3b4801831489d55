package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.json.BodyFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request shows of its model by members that only one family has. Made for models whose ids
 * say nothing: their bodies are those of the models that they were made from.
 */
final class BodyShape {
  /** What a model's id would begin with, and the members that show it together. */
  static final List<List<String>> SHAPES =
      Collections.unmodifiableList(
          asList(
              asList("anthropic.", "anthropic_version"),
              asList("anthropic.", "max_tokens_to_sample"),
              asList("meta.", "max_gen_len"),
              asList("amazon.titan-text-", "textGenerationConfig"),
              asList("amazon.titan-embed-", "embeddingConfig"),
              asList("amazon.titan-embed-", "inputText", "dimensions"),
              asList("amazon.titan-embed-", "inputText", "embeddingTypes"),
              asList("amazon.titan-embed-", "inputText", "normalize"),
              asList("amazon.nova-", "inferenceConfig"),
              asList("amazon.nova-", "schemaVersion", "messages"),
              asList("amazon.titan-image-", "imageGenerationConfig"),
              asList("amazon.titan-image-", "textToImageParams"),
              asList("amazon.nova-reel-", "videoGenerationConfig"),
              asList("amazon.nova-2-multimodal-embeddings-", "singleEmbeddingParams"),
              asList("amazon.nova-2-multimodal-embeddings-", "segmentedEmbeddingParams"),
              asList("cohere.command-r-", "chat_history"),
              asList("cohere.embed-", "input_type", "texts"),
              asList("cohere.embed-", "input_type", "images"),
              asList("cohere.embed-", "input_type", "inputs")));

  private static final List<String> MEMBERS = new ArrayList<>();
  private static final BodyFields<BodyShape> FIELDS = fields();

  private long seen;

  private BodyShape() {}

  private static BodyFields<BodyShape> fields() {
    BodyFields.Builder<BodyShape> fields = BodyFields.builder();
    for (List<String> shape : SHAPES) {
      for (String member : shape.subList(1, shape.size())) {
        if (!MEMBERS.contains(member)) {
          long bit = 1L << MEMBERS.size();
          MEMBERS.add(member);
          fields.present(member, body -> body.seen |= bit);
        }
      }
    }
    return fields.build();
  }

  /** What the id of a model like this would begin with, null when there is doubt. */
  static @Nullable String of(byte[] request) {
    BodyShape body = new BodyShape();
    FIELDS.read(request, body);
    String model = null;
    for (int i = 0; body.seen != 0 && i < SHAPES.size(); i++) {
      List<String> shape = SHAPES.get(i);
      if (body.has(shape)) {
        if (model != null && !model.equals(shape.get(0))) {
          return null;
        }
        model = shape.get(0);
      }
    }
    return model;
  }

  private boolean has(List<String> shape) {
    for (int i = 1; i < shape.size(); i++) {
      if ((seen & 1L << MEMBERS.indexOf(shape.get(i))) == 0) {
        return false;
      }
    }
    return true;
  }
}
