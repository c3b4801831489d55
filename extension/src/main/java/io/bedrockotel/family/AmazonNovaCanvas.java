package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Amazon Nova Canvas, which makes images.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/nova/latest/userguide/image-gen-req-resp-structure.html">Nova
 *     Canvas</a>
 */
final class AmazonNovaCanvas implements Family {
  @Override
  public String name() {
    return "Amazon Nova Canvas";
  }

  @Override
  public List<String> models() {
    return asList("amazon.nova-canvas-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.image();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return AmazonTitanImage.images();
  }
}
