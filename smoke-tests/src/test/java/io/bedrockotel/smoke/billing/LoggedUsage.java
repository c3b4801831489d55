package io.bedrockotel.smoke.billing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What each tenant used by the files of Bedrock's log, as the command for other callers tells it.
 */
final class LoggedUsage {
  private static final int PICO = 12;

  private LoggedUsage() {}

  static Map<String, Usage> of(Path log, Path output) throws IOException, InterruptedException {
    Map<String, Usage> byTenant = new TreeMap<>();
    for (String line : priced(log, output)) {
      String[] cells = line.split(",", -1);
      if (line.startsWith("tenant-")) {
        long tokens = Long.parseLong(cells[2]) + Long.parseLong(cells[3]);
        long cost = new BigDecimal(cells[4]).movePointRight(PICO).longValueExact();
        byTenant.put(cells[0], new Usage(tokens, cost));
      }
    }
    return byTenant;
  }

  private static List<String> priced(Path log, Path output)
      throws IOException, InterruptedException {
    Process command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("smoke.costs"),
                "log",
                "--by",
                "tenant_id",
                log.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!command.waitFor(1, TimeUnit.MINUTES) || command.exitValue() != 0) {
        throw new AssertionError("The log was not priced:\n" + Files.readString(output));
      }
    } finally {
      command.destroyForcibly();
    }
    return Files.readAllLines(output);
  }
}
