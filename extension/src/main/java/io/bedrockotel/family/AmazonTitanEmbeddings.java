package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Amazon Titan Embeddings: text, versions 1 and 2, and text with images.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-text.html">Titan
 *     Embeddings</a>
 */
final class AmazonTitanEmbeddings implements Family {
  @Override
  public String name() {
    return "Amazon Titan Embeddings";
  }

  @Override
  public List<String> models() {
    return asList("amazon.titan-embed-", "amazon.titan-e1t-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.embeddings();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .count("dimensions", RequestBodyBuilder::dimensions)
        .count("embeddingConfig.outputEmbeddingLength", RequestBodyBuilder::dimensions)
        .text("embeddingTypes[]", RequestBodyBuilder::encodingFormat);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response()
        .count("inputTextTokenCount", (body, n) -> body.counts().input(n))
        .length("embedding", ResponseBodyBuilder::dimensions)
        .length("embeddingsByType.float", ResponseBodyBuilder::dimensions);
  }
}
