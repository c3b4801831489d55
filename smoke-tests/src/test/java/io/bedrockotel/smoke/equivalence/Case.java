package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One row of the tables: a command of the application, and how Bedrock behaves meanwhile.
 *
 * @param options further words of the command line, such as {@code baggage.tenant_id=acme}
 * @param traits what is compared more or less closely than by default
 */
record Case(
    String name,
    String command,
    BehaviourBuilder behaviour,
    List<String> options,
    Set<Trait> traits) {

  /** What sets the comparison of one case apart from that of others; each use says why. */
  enum Trait {
    /** Also compares the status of each request, and whether it was answered or given up first. */
    FATE,
    /** Requests reach the server in any order. */
    ANY_ORDER,
    /** How many requests reach the server is a race inside the SDK. */
    NO_WIRE,
    /** The stock agent differs in some runs only. */
    STOCK_SOMETIMES
  }

  /** An undisturbed service, and the command's name for the case. */
  static Case of(String command) {
    return new Case(
        command,
        command,
        Behaviour.builder(),
        List.of("baggage.tenant_id=acme"),
        EnumSet.noneOf(Trait.class));
  }

  /** A command while Bedrock behaves in the way that the circumstance names. */
  static Case of(String command, String circumstance, BehaviourBuilder behaviour) {
    Case plain = of(command);
    return new Case(
        command + " " + circumstance, command, behaviour, plain.options(), plain.traits());
  }

  /** The same with other words behind the command. */
  Case withOptions(String... words) {
    return new Case(name, command, behaviour, List.of(words), traits);
  }

  /** The same case by another command. */
  Case by(String other) {
    return new Case(name, other, behaviour, options, traits);
  }

  Case with(Trait first, Trait... others) {
    return new Case(name, command, behaviour, options, EnumSet.of(first, others));
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Every row of every table. */
  static Stream<Case> all() {
    return Stream.of(
            PlainCases.all(),
            ErrorCases.all(),
            RetryCases.all(),
            HookCases.all(),
            OddAnswerCases.all(),
            ClientCases.all(),
            TimeoutCases.all(),
            StreamCases.all(),
            InvokeModelCases.all(),
            ChunkCases.all())
        .flatMap(cases -> cases);
  }
}
