package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Amazon Nova Reel, which makes videos.
 *
 * @see <a href="https://docs.aws.amazon.com/nova/latest/userguide/video-gen-access.html">Nova
 *     Reel</a>
 */
final class AmazonNovaReel implements Family {
  @Override
  public String name() {
    return "Amazon Nova Reel";
  }

  @Override
  public List<String> models() {
    return asList("amazon.nova-reel-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.video();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .integer("videoGenerationConfig.seed", RequestBodyBuilder::seed);
  }
}
