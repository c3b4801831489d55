package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Amazon Titan Image Generator.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-image.html">Titan
 *     Image</a>
 */
final class AmazonTitanImage implements Family {
  @Override
  public String name() {
    return "Amazon Titan Image";
  }

  @Override
  public List<String> models() {
    return asList("amazon.titan-image-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.image();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return images();
  }

  /** What Amazon's image models share. */
  static BodyFields.Builder<RequestBodyBuilder> images() {
    return BodyFields.<RequestBodyBuilder>builder()
        .count("imageGenerationConfig.numberOfImages", RequestBodyBuilder::choices)
        .integer("imageGenerationConfig.seed", RequestBodyBuilder::seed);
  }
}
