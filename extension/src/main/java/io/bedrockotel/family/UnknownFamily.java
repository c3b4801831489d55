package io.bedrockotel.family;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.Collections;
import java.util.List;

/**
 * The models of nobody known, among them imported ones and SageMaker endpoints. Of their bodies,
 * only members are read whose names leave no doubt.
 */
final class UnknownFamily implements Family {
  @Override
  public String name() {
    return "Others";
  }

  @Override
  public List<String> models() {
    return Collections.emptyList();
  }

  @Override
  public void presume(RequestBodyBuilder body) {}

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return OpenAiShape.request()
        .present("inputText", RequestBodyBuilder::textCompletion)
        .present("inputs", RequestBodyBuilder::textCompletion);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return MetaLlama.usage(OpenAiShape.response("finish_reason"));
  }

  /** Choices are known to end; nobody knows what ends in a stream without them. */
  @Override
  public boolean closes() {
    return false;
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return MetaLlama.usage(OpenAiShape.chunk("finish_reason"));
  }
}
