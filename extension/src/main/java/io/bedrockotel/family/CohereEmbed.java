package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Cohere Embed, versions 3 and 4. Its packed encodings do not tell how long the vectors are.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-embed.html">Embed</a>
 */
final class CohereEmbed implements Family {
  @Override
  public String name() {
    return "Cohere Embed";
  }

  @Override
  public List<String> models() {
    return asList("cohere.embed-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.embeddings();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .count("output_dimension", RequestBodyBuilder::dimensions)
        .text("embedding_types[]", RequestBodyBuilder::encodingFormat);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response()
        .text("id", ResponseBodyBuilder::id)
        .length("embeddings[0]", ResponseBodyBuilder::dimensions)
        .length("embeddings.float[0]", ResponseBodyBuilder::dimensions)
        .length("embeddings.int8[0]", ResponseBodyBuilder::dimensions)
        .length("embeddings.uint8[0]", ResponseBodyBuilder::dimensions);
  }
}
