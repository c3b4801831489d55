package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * OpenAI gpt-oss, and the vendors whose models have its bodies, those of embeddings included.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-openai.html">OpenAI</a>
 */
final class OpenAi implements Family {
  @Override
  public String name() {
    return "OpenAI shape";
  }

  @Override
  public List<String> models() {
    return asList(
        "openai.",
        "qwen.",
        "moonshot.",
        "moonshotai.",
        "zai.",
        "minimax.",
        "writer.",
        "nvidia.",
        "google.",
        "xai.");
  }

  @Override
  public void presume(RequestBodyBuilder body) {}

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return OpenAiShape.request()
        .present("input", RequestBodyBuilder::embeddingsUnlessTold)
        .present("max_output_tokens", RequestBodyBuilder::chat)
        .count("dimensions", RequestBodyBuilder::dimensions)
        .text("encoding_format", RequestBodyBuilder::encodingFormat);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return OpenAiShape.response("finish_reason")
        .length("data[0].embedding", ResponseBodyBuilder::dimensions);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return OpenAiShape.chunk("finish_reason");
  }
}
