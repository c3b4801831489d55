package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;

/** Stability AI's models that make images, Stable Diffusion XL included. */
final class StabilityImages implements Family {

  private static final int SEED = 21;

  @Override
  public List<String> models() {
    return List.of("stability.");
  }

  @Override
  public Counted counted() {
    return Counted.NOTHING;
  }

  @Override
  public Conversation read(ModelRequest request) {
    if (diffusion(request)) {
      request.schema().list("text_prompts").check();
      return Conversation.of(request.json().at("/text_prompts/0/text").asText())
          .choices(request.json().path("samples"));
    }
    request.schema().text("prompt").check();
    return Conversation.of(request.json().path("prompt").asText());
  }

  /** A finish reason of null is success; a guardrail's word is that of Stability's own filter. */
  @Override
  public ObjectNode body(Generation generation) {
    ObjectNode body = Json.object();
    int seed = generation.request().json().path("seed").asInt(SEED);
    if (diffusion(generation.request())) {
      ArrayNode artifacts = body.put("result", "success").putArray("artifacts");
      for (ConverseAnswer choice : generation.choices()) {
        artifacts
            .addObject()
            .put("seed", seed)
            .put("base64", AmazonImages.PNG)
            .put("finishReason", filtered(choice) ? "CONTENT_FILTERED" : "SUCCESS");
      }
      return body;
    }
    ArrayNode seeds = body.putArray("seeds");
    ArrayNode reasons = body.putArray("finish_reasons");
    ArrayNode images = body.putArray("images");
    for (ConverseAnswer choice : generation.choices()) {
      seeds.add(seed);
      reasons.add(filtered(choice) ? "Filter reason: prompt" : null);
      if (!filtered(choice)) {
        images.add(AmazonImages.PNG);
      }
    }
    return body;
  }

  private static boolean filtered(ConverseAnswer choice) {
    return choice.stopReason().equals("guardrail_intervened");
  }

  private static boolean diffusion(ModelRequest request) {
    return request.model().startsWith("stability.stable-diffusion-xl")
        || request.has("text_prompts");
  }
}
