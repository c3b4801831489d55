package io.bedrockotel.smoke.matrix;

import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.jvm.Jvms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One agent on one JVM in one mode, configured in one style. */
record Cell(Agent agent, int feature, Path javaHome, Mode mode, Style style) {
  private static final List<Integer> FEATURES = List.of(11, 17, 21, 25);
  private static final int ONE_FEATURE = 17;

  /** The pinned JRE 11 has no module {@code jdk.net}, which the SDK's default client needs. */
  private static final int JVM_WITHOUT_SOCKETS = 11;

  /** Every cell that this machine has a JVM for. */
  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    for (int feature : FEATURES) {
      Jvms.find(feature).ifPresent(home -> cells.addAll(on(feature, home)));
    }
    Jvms.find(ONE_FEATURE)
        .ifPresent(
            home -> {
              cells.add(single(Agent.between(), home, Style.FILE));
              cells.add(single(Agent.splunk(), home, Style.PROPERTIES));
            });
    return cells;
  }

  private static List<Cell> on(int feature, Path home) {
    List<Cell> cells = new ArrayList<>();
    for (Agent agent : Agent.stock()) {
      for (Mode mode : agent.modes()) {
        for (Style style : Style.values()) {
          cells.add(new Cell(agent, feature, home, mode, style));
        }
      }
    }
    return cells;
  }

  private static Cell single(Agent agent, Path home, Style style) {
    return new Cell(agent, ONE_FEATURE, home, Mode.INLINED, style);
  }

  /** Of the application; null for what this module is built with. */
  String classPath() {
    return feature == JVM_WITHOUT_SOCKETS ? HttpClients.classPath() : null;
  }

  /** What is measured is short-lived: the second compiler would only take the other cell's core. */
  Attachment attachment() {
    Attachment attached =
        Attachment.agent(agent.jar())
            .on(javaHome)
            .withJvmArgument("-XX:TieredStopAtLevel=1")
            .withJvmArgument("-XX:+UseSerialGC");
    if (feature == JVM_WITHOUT_SOCKETS) {
      attached = attached.withJvmArgument(HttpClients.CHOICE);
    }
    return style.configure(attached, agent, mode);
  }

  @Override
  public String toString() {
    return "%s %s, JVM %d, %s, %s"
        .formatted(agent.artifact(), agent.version(), feature, mode, style);
  }
}
