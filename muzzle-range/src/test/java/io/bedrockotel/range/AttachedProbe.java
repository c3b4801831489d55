package io.bedrockotel.range;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The probe in a JVM of its own, under one agent with the extension. */
final class AttachedProbe {
  private static final Path TARGET = Path.of(System.getProperty("range.target"));
  private static final long DEADLINE_MINUTES = 10;

  private final Path agent;

  private AttachedProbe(Path agent) {
    this.agent = agent;
  }

  /** One for every agent that the build has. */
  static List<AttachedProbe> ofEveryAgent() throws IOException {
    try (var agents = Files.list(TARGET.resolve("agents"))) {
      return agents.sorted().map(AttachedProbe::new).toList();
    }
  }

  String agent() {
    return agent.getFileName().toString();
  }

  /** What was found amiss with each SDK, an empty list with those that fit. */
  Map<String, List<String>> check(List<Sdk> sdks) throws IOException, InterruptedException {
    Path input = Files.write(TARGET.resolve(agent() + ".in"), lines(sdks));
    Path output = TARGET.resolve(agent() + ".out");
    Process probe =
        new ProcessBuilder(command())
            .redirectInput(input.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!probe.waitFor(DEADLINE_MINUTES, TimeUnit.MINUTES) || probe.exitValue() != 0) {
        throw new AssertionError("The probe failed:\n" + Files.readString(output, UTF_8));
      }
    } finally {
      probe.destroyForcibly();
    }
    return findings(Files.readAllLines(output, UTF_8));
  }

  private List<String> command() {
    String extension = System.getProperty("range.extension");
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-javaagent:" + agent,
        "-Dotel.javaagent.extensions=" + extension,
        "-Dotel.traces.exporter=none",
        "-Dotel.metrics.exporter=none",
        "-Dotel.logs.exporter=none",
        "-cp",
        TARGET.resolve("classes").toString(),
        "io.bedrockotel.range.probe.RangeProbe",
        extension);
  }

  private static List<String> lines(List<Sdk> sdks) {
    return sdks.stream().map(sdk -> sdk.version() + "\t" + classPath(sdk)).toList();
  }

  private static String classPath(Sdk sdk) {
    return sdk.jars().stream()
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static Map<String, List<String>> findings(List<String> output) {
    Map<String, List<String>> findings = new TreeMap<>();
    for (String line : output) {
      String[] parts = line.split("\t", 3);
      if (parts[0].equals("CHECKED") || parts[0].equals("FOUND")) {
        List<String> ofVersion = findings.computeIfAbsent(parts[1], version -> new ArrayList<>());
        if (parts.length == 3) {
          ofVersion.add(parts[2]);
        }
      }
    }
    return findings;
  }
}
