package io.bedrockotel.examples.localbedrock.operation;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import java.util.Map;

/** One operation of the Bedrock Runtime API: its names, its metadata and its answer. */
public interface Operation {

  /** The name in model invocation logs. */
  String name();

  default String method() {
    return "POST";
  }

  /** The path with its labels in braces. */
  String path();

  /** Whether its calls are in model invocation logs and in the totals. */
  default boolean logged() {
    return true;
  }

  /** The valid request metadata of a call; throws Refused when an entry breaks Bedrock's rules. */
  default Map<String, String> requestMetadata(Call call) {
    return Map.of();
  }

  /** The answer of a service in order; throws Refused when the request is wrong. */
  Answer answer(Call call, Behaviour behaviour);
}
