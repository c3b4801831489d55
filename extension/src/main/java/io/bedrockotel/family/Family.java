package io.bedrockotel.family;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * One model family: which models are its own, and what is read of their bodies. The words of the
 * tables are those of {@link BodyFields.Builder}; what they can say is in {@link
 * RequestBodyBuilder} and {@link ResponseBodyBuilder}.
 */
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

  /**
   * What is read of an answer. An array with an element for each choice ends each of them with
   * {@code after}, as Cohere Command does, or only the last one's reason is kept.
   */
  default BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response();
  }

  /** Whether it is known what closes a stream of these models. */
  default boolean closes() {
    return true;
  }

  /**
   * What is read of a chunk of a streamed answer. Output is what the caller can use, the call of a
   * tool included. A stream ends with {@code closingReason} where its reason comes last, as in
   * Cohere Command R, and with {@code close} where an event of its own does that, as in Claude.
   */
  default BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return BedrockFields.chunk();
  }
}
