package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * TwelveLabs Marengo, which embeds texts, images, sound and videos.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-marengo.html">Marengo</a>
 */
final class TwelveLabsMarengo implements Family {
  @Override
  public String name() {
    return "TwelveLabs Marengo";
  }

  @Override
  public List<String> models() {
    return asList("twelvelabs.marengo-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.embeddings();
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response()
        .length("embedding", ResponseBodyBuilder::dimensions)
        .length("data.embedding", ResponseBodyBuilder::dimensions)
        .length("data[0].embedding", ResponseBodyBuilder::dimensions);
  }
}
