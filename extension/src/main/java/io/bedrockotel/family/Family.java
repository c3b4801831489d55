package io.bedrockotel.family;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/** One model family: which models are its own, and what is read of their bodies. */
interface Family {
  /** The family's name in the documentation. */
  String name();

  /** What the ids of the family's models begin with, geographies aside. */
  List<String> models();

  /** Notes what a request is unless its body says otherwise. */
  void presume(RequestBodyBuilder body);

  /** What is read of a request. */
  default BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.builder();
  }

  /** What is read of an answer. */
  default BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response();
  }

  /** Whether it is known what closes a stream of these models. */
  default boolean closes() {
    return true;
  }

  /** What is read of a chunk of a streamed answer. */
  default BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return BedrockFields.chunk();
  }
}
