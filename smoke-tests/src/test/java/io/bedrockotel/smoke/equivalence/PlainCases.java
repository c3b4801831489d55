package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import java.util.stream.Stream;

/** Calls that Bedrock answers, made in the ways that applications make them. */
final class PlainCases {
  private PlainCases() {}

  static Stream<Case> all() {
    return Stream.concat(
        Stream.of(
                "converse",
                "converse-options",
                "converse-own-metadata",
                "converse-many-own-metadata",
                "converse-empty-own-metadata",
                "converse-null-own-metadata",
                "converse-client-plugin",
                "converse-request-plugin",
                "converse-copied-configuration",
                "converse-endpoint-provider",
                "converse-interceptor",
                "converse-no-model",
                "converse-async",
                "converse-async-http1",
                "converse-then-sqs",
                "contexts",
                "contexts-of-a-plugin")
            .map(Case::of),
        Stream.of(Case.of("contexts", "of a retry", Behaviour.builder().calls(1).cutAfter(0))));
  }
}
