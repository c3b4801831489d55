package io.bedrockotel.family;

import io.bedrockotel.json.BodyFields;
import org.jspecify.annotations.Nullable;

/**
 * What a request shows of its model by members that only one family has. Made for models whose ids
 * say nothing: their bodies are those of the models that they were made from.
 */
final class BodyShape {
  static final BodyFields<BodyShape> FIELDS =
      BodyFields.<BodyShape>builder()
          .present("anthropic_version", shape -> shape.like("anthropic."))
          .present("max_tokens_to_sample", shape -> shape.like("anthropic."))
          .present("max_gen_len", shape -> shape.like("meta."))
          .present("textGenerationConfig", shape -> shape.like("amazon.titan-text-"))
          .present("inferenceConfig", shape -> shape.like("amazon.nova-"))
          .present("imageGenerationConfig", shape -> shape.like("amazon.titan-image-"))
          .present("videoGenerationConfig", shape -> shape.like("amazon.nova-reel-"))
          .present("chat_history", shape -> shape.like("cohere.command-r-"))
          .build();

  private @Nullable String model;
  private boolean doubtful;

  private BodyShape() {}

  /** What the id of a model like this would begin with, null when there is doubt. */
  static @Nullable String of(byte[] request) {
    BodyShape shape = new BodyShape();
    FIELDS.read(request, shape);
    return shape.doubtful ? null : shape.model;
  }

  private void like(String model) {
    doubtful = doubtful || !(this.model == null || this.model.equals(model));
    this.model = model;
  }
}
