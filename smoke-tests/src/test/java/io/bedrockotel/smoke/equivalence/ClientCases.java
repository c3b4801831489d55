package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.List;
import java.util.stream.Stream;

/** Clients and requests that are built, watched and used in less usual ways. */
final class ClientCases {
  private static final List<String> OVERRIDES =
      List.of(
          "header",
          "metadata-header",
          "trace-headers",
          "user-agent-header",
          "query",
          "api-name",
          "compression",
          "execution-attribute",
          "timeouts",
          "signer",
          "auth-scheme",
          "credentials",
          "endpoint",
          "throwing-plugin");

  private ClientCases() {}

  static Stream<Case> all() {
    return Stream.of(overrides(), publishers(), endpoints(), nested(), identity())
        .flatMap(cases -> cases);
  }

  private static Stream<Case> overrides() {
    return Stream.concat(
        each(OVERRIDES.stream().map(name -> "override-" + name)),
        Stream.of(
                "override-no-retries-sync",
                "override-no-retries-async",
                "override-no-retries-stream")
            .map(command -> Case.of(command, "throttled", Behaviour.builder().throttleFirst(1))));
  }

  private static Stream<Case> publishers() {
    return Stream.of(
            "publisher-of-client-sync",
            "publisher-of-both-sync",
            "publisher-of-client-async",
            "publisher-of-both-async",
            "publisher-of-client-stream",
            "publisher-of-both-stream")
        .flatMap(
            command ->
                Stream.of(
                    Case.of(command),
                    Case.of(command, "throttled", Behaviour.builder().throttleFirst(1)),
                    Case.of(command, "refused", Behaviour.builder().error("ValidationException"))));
  }

  private static Stream<Case> endpoints() {
    return Stream.concat(
        each(
            Stream.of(
                "credentials-anonymous",
                "credentials-null",
                "credentials-throw",
                "credentials-fail")),
        Stream.of("host-unknown", "host-refused", "host-with-a-path")
            .flatMap(name -> Stream.of(name + "-sync", name + "-async"))
            .map(Case::of));
  }

  private static Stream<Case> nested() {
    return Stream.of(
        Case.of("nested-in-beforeExecution"),
        Case.of("nested-in-modifyRequest"),
        Case.of("nested-in-beforeTransmission"),
        Case.of("nested-in-afterExecution"),
        Case.of(
            "nested-in-modifyException",
            "refused",
            Behaviour.builder().calls(1).error("ValidationException")),
        Case.of("chained"),
        Case.of("own-executor", "slow", Behaviour.builder().latencyMs(200)),
        Case.of("many-threads").with(Trait.ANY_ORDER),
        Case.of("many-futures").with(Trait.ANY_ORDER));
  }

  private static Stream<Case> identity() {
    return Stream.of(
            "publisher-throws-sync",
            "region-unknown",
            "identity-sync",
            "identity-async",
            "identity-names",
            "builder-reused",
            "null-arguments-sync",
            "null-arguments-async",
            "throwing-consumer",
            "baggage-with-a-surrogate",
            "baggage-of-a-megabyte")
        .map(Case::of);
  }

  private static Stream<Case> each(Stream<String> commands) {
    return commands
        .flatMap(name -> Stream.of(name + "-sync", name + "-async", name + "-stream"))
        .map(Case::of);
  }
}
