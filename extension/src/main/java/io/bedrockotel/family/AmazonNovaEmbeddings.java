package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Amazon Nova Multimodal Embeddings, one input at a time or segmented.
 *
 * @see <a href="https://docs.aws.amazon.com/nova/latest/userguide/embeddings-schema.html">Nova
 *     embeddings</a>
 */
final class AmazonNovaEmbeddings implements Family {
  @Override
  public String name() {
    return "Amazon Nova Multimodal Embeddings";
  }

  @Override
  public List<String> models() {
    return asList("amazon.nova-2-multimodal-embeddings-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.embeddings();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .count("singleEmbeddingParams.embeddingDimension", RequestBodyBuilder::dimensions)
        .count("segmentedEmbeddingParams.embeddingDimension", RequestBodyBuilder::dimensions);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response()
        .length("embeddings[0].embedding", ResponseBodyBuilder::dimensions);
  }
}
