package io.bedrockotel.smoke.matrix;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An agent as it can be downloaded.
 *
 * @param artifact its name in the registry
 * @param modes what it can do
 */
record Agent(String artifact, String version, Set<Mode> modes) {
  private static final String STOCK = "opentelemetry-javaagent";
  private static final String EARLY = "2.24.";

  /** The stock agents, the oldest first. */
  static List<Agent> stock() {
    return Stream.of(System.getProperty("smoke.agents").split(","))
        .map(version -> new Agent(STOCK, version, modesOf(version)))
        .toList();
  }

  /** One more whose declarative file is read by other classes. */
  static Agent between() {
    return new Agent(STOCK, System.getProperty("smoke.agent.between"), Set.of(Mode.INLINED));
  }

  /** One that is built on the stock agent. */
  static Agent splunk() {
    String version = System.getProperty("smoke.agent.splunk");
    return new Agent("splunk-otel-javaagent", version, Set.of(Mode.INLINED));
  }

  /** Those that the extension is too new for. */
  static List<Agent> tooOld() {
    return List.of(
        new Agent(STOCK, System.getProperty("smoke.agent.unsupported"), Set.of()),
        new Agent("aws-opentelemetry-agent", System.getProperty("smoke.agent.adot"), Set.of()));
  }

  /** The v3 preview came after 2.24. */
  private static Set<Mode> modesOf(String version) {
    return version.startsWith(EARLY)
        ? EnumSet.of(Mode.INLINED, Mode.INDY)
        : EnumSet.allOf(Mode.class);
  }

  /** Where helper classes are, seen from the application: early agents are told to inline us. */
  String helpers(Mode mode) {
    return version.startsWith(EARLY) ? Mode.INLINED.helpers : mode.helpers;
  }

  /** What names the declarative file; its support was an experiment at first. */
  String fileProperty() {
    return version.startsWith(EARLY) || version.startsWith("2.23.")
        ? "otel.experimental.config.file"
        : "otel.config.file";
  }

  Path jar() {
    return Path.of(System.getProperty("smoke.target"), "agents", artifact + "-" + version + ".jar");
  }
}
