package io.bedrockotel.examples.localbedrock.operation;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import java.util.Map;

/** One operation under {@code POST /model/{modelId}/}: its names, its metadata and its answer. */
public interface Operation {

  /** The name in model invocation logs. */
  String name();

  /** The last segment of the path. */
  String route();

  /** The valid request metadata of a call; throws Refused when an entry breaks Bedrock's rules. */
  Map<String, String> requestMetadata(Call call);

  /** The answer of a service in order; throws Refused when the request is wrong. */
  Answer answer(Call call, Behaviour behaviour);
}
