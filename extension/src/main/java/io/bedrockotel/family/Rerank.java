package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import java.util.List;

/**
 * The rerank models of Cohere and Amazon. Bedrock counts no tokens for them.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/rerank-use.html">Reranking</a>
 */
final class Rerank implements Family {
  @Override
  public String name() {
    return "Rerank";
  }

  @Override
  public List<String> models() {
    return asList("cohere.rerank-", "amazon.rerank-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.rerank();
  }
}
