package io.bedrockotel.benchmarks.results;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where a run took place, and with which versions.
 *
 * @param date the day, in UTC
 * @param cores processors that the JVM saw
 * @param system operating system and architecture
 * @param jvm the virtual machine that was measured
 * @param agent version of the OpenTelemetry Java agent
 * @param sdk version of the AWS SDK
 * @param extension version of the extension
 */
public record Environment(
    String date, int cores, String system, String jvm, String agent, String sdk, String extension) {

  /** Of this process; the measured ones run in the same place. */
  public static Environment here() {
    return new Environment(
        LocalDate.now(ZoneOffset.UTC).toString(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        Versions.of("agent"),
        Versions.of("sdk"),
        Versions.of("extension"));
  }
}
