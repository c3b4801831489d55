package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Stability AI's image models, Stable Diffusion XL included. A finish reason of null is success.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-stability-diffusion.html">Stability
 *     AI</a>
 */
final class StabilityImage implements Family {
  @Override
  public String name() {
    return "Stability AI";
  }

  @Override
  public List<String> models() {
    return asList("stability.");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.image();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .integer("seed", RequestBodyBuilder::seed)
        .count("samples", RequestBodyBuilder::choices);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response()
        .text("finish_reasons[]", StabilityImage::image)
        .text("artifacts[].finishReason", StabilityImage::image);
  }

  private static void image(ResponseBodyBuilder body, String reason) {
    body.reason(reason);
    body.endChoice();
  }
}
