package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.util.List;

/** A family of models: the shapes of its requests, its answers and its chunks. */
interface Family {

  /** The tokens that Bedrock counts for a model. */
  enum Counted {
    INPUT_AND_OUTPUT,
    INPUT,
    NOTHING
  }

  /** The beginnings of the model ids, without geography. */
  List<String> models();

  /** What a request says; throws Refused when it breaks the family's schema. */
  Conversation read(ModelRequest request);

  /** The answer in one body. */
  ObjectNode body(Generation generation);

  /** The answer in chunks; throws Refused when the family has no streams. */
  default List<ObjectNode> chunks(Generation generation) {
    throw new Refused(AwsError.validation("The model is unsupported for streaming."));
  }

  default Counted counted() {
    return Counted.INPUT_AND_OUTPUT;
  }

  /** Whether the cache counts of a model are told even when they are 0. */
  default boolean tellsCache(String model) {
    return false;
  }
}
