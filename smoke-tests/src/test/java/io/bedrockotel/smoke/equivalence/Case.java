package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    /**
     * Whether the request still reaches the server is a race inside the SDK; how it looks is not.
     */
    MAY_BE_UNSENT,
    /** The stock agent differs in some runs only. */
    STOCK_SOMETIMES,
    /** Messages name a connection: its number, its ports, its age. */
    CONNECTION(
        "ChannelDiagnostics\\(channel=\\[[^]]*][^,]*, channelAge=[^)]*\\)", "ChannelDiagnostics"),
    /** Messages name an executor that is shut down, its task, and how far it had come. */
    REJECTED_TASK(
        "Task java.util.concurrent.*? rejected from (.*?Executor)@[0-9a-f]+\\[[^]]*]",
        "Task rejected from $1"),
    /** Messages name objects by their address. */
    ADDRESS("(?<=\\w)@[0-9a-f]{5,8}\\b", "@*"),
    /**
     * Whether a handler's own failure is added to its cause before the future completes: a race.
     */
    LATE_SUPPRESSION(
        " suppressed\\{[^}]*(\"asyncResponseHandler\" is null|the application's own)\\)}", ""),
    /**
     * A handler learns of a lost connection by the cause or by what wraps it, as a race decides.
     */
    WRAPPED_LOSS(
        "(?<=exception )software\\.amazon\\.awssdk\\.core\\.exception\\.SdkClientException"
            + "\\([^<]*\\) <- (?=java\\.io\\.IOException)|(?<=(exception|error) )(IO|SdkClient)(?=Exception)",
        "");

    private final Pattern pattern;
    private final String replacement;

    Trait() {
      this("\\b\\B", "");
    }

    Trait(String pattern, String replacement) {
      this.pattern = Pattern.compile(pattern);
      this.replacement = replacement;
    }

    private String mask(String text) {
      return pattern.matcher(text).replaceAll(replacement);
    }
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
    Set<Trait> all = EnumSet.of(first, others);
    all.addAll(traits);
    return new Case(name, command, behaviour, options, all);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** The application's answer without what no two runs of this case share. */
  String comparable(String answer) {
    String comparable = answer;
    for (Trait trait : traits) {
      comparable = trait.mask(comparable);
    }
    return comparable;
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
