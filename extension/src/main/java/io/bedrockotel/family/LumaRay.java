package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import java.util.List;

/**
 * Luma Ray, which makes videos.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-luma.html">Luma</a>
 */
final class LumaRay implements Family {
  @Override
  public String name() {
    return "Luma Ray";
  }

  @Override
  public List<String> models() {
    return asList("luma.");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.video();
  }
}
