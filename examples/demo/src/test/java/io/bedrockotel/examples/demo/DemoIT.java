package io.bedrockotel.examples.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.collector.CollectorBinary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
class DemoIT {

  @TempDir Path work;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void nothingIsLeftRunning() throws InterruptedException {
    for (Process demo : started) {
      demo.destroy();
      assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(DemoProcesses.in(work)).isEmpty();
  }

  @Test
  void allPlacesAgree() throws Exception {
    Process demo = demo("--collector", "none");

    List<String> lines = lines(demo);

    assertThat(demo.waitFor()).as(String.join("\n", lines)).isZero();
    assertThat(lines)
        .last()
        .asString()
        .matches(
            "RECONCILED calls=22 tenants=4 span_tokens=(\\d+) metric_tokens=\\1 log_tokens=\\1"
                + " server_tokens=\\1 difference=0");
    assertThat(lines)
        .anySatisfy(line -> assertThat(line).contains("no collector: collector-config/build"))
        .anySatisfy(line -> assertThat(line).matches("\\+- POST /ask  \\[customer-service].*"))
        .anySatisfy(line -> assertThat(line).matches("   \\+- chat .* out [1-9].* first chunk .*"))
        .anySatisfy(line -> assertThat(line).matches("   .*cache read [1-9].*"))
        .anySatisfy(line -> assertThat(line).contains("cost_center=CC-201"))
        .anySatisfy(line -> assertThat(line).contains("team=support", "tenant_id=hooli"))
        .anySatisfy(line -> assertThat(line).matches("   \\+- chat .*list-price estimate 0\\.0.*"))
        .anySatisfy(line -> assertThat(line).matches("  CC-101 .* 0\\.0*[1-9]\\d*"))
        .anySatisfy(line -> assertThat(line).matches("  .*  <-- span [0-9a-f]{16}"));
  }

  @Test
  void everyBackendGetsTheSameThroughTheCollector() throws Exception {
    Process demo = demo("--collector", collector());

    List<String> lines = lines(demo);

    assertThat(demo.waitFor()).as(String.join("\n", lines)).isZero();
    assertThat(lines)
        .last()
        .asString()
        .matches(
            "BACKENDS newrelic_spans=[1-9]\\d+ newrelic_events=22 xray_segments=[1-9]\\d+"
                + " emf_records=[1-9]\\d+ tokens_agent=(\\d+) tokens_newrelic=\\1 tokens_emf=\\1"
                + " difference=0");
    assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("RECONCILED calls=22 "));
  }

  @ParameterizedTest
  @CsvSource({"drop-span", "double-metric", "blank-tenant"})
  void seededFaultFails(String fault) throws Exception {
    Process demo = demo("--collector", "none", "--only", "document-analysis", "--fault", fault);

    List<String> lines = lines(demo);

    assertThat(demo.waitFor()).as(String.join("\n", lines)).isEqualTo(1);
    assertThat(lines)
        .last()
        .asString()
        .matches("NOT RECONCILED calls=6 tenants=3 .* difference=[1-9]\\d*");
  }

  @Test
  void interruptedDemoLeavesNothing() throws Exception {
    Process demo = demo("--collector", collector(), "--only", "document-analysis");
    BufferedReader output = demo.inputReader(UTF_8);
    readUntil(output, line -> line.startsWith("==> running"));
    assertThat(DemoProcesses.in(work)).isNotEmpty();
    List<ProcessHandle> all = demo.descendants().toList();

    demo.destroy();

    assertThat(demo.waitFor(30, TimeUnit.SECONDS)).isTrue();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(all).noneMatch(ProcessHandle::isAlive));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(DemoProcesses.in(work)).isEmpty());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void demoEndsWithItsParent() throws Exception {
    Path output = work.resolve("demo.out");
    List<String> inShell =
        new ArrayList<>(List.of("sh", "-c", "\"$@\" >" + output + " & wait", "sh"));
    inShell.addAll(
        command("--collector", "none", "--only", "document-analysis", "--end-with-parent"));
    Process shell = start(inShell);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.exists(output) && Files.readString(output).contains("==> running"));

    shell.destroy();

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(DemoProcesses.in(work)).isEmpty());
    assertThat(output).content().doesNotContain("RECONCILED");
  }

  private static String collector() throws InterruptedException {
    try {
      return new CollectorBinary(Path.of("../..")).findOrBuild().toString();
    } catch (IOException e) {
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new AssertionError("No collector: " + e.getMessage(), e);
      }
      return Assumptions.abort("no collector: " + e.getMessage());
    }
  }

  private Process demo(String... options) throws IOException {
    return start(command(options));
  }

  private List<String> command(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Demo.class.getName());
    command.addAll(List.of("--root", "../..", "--work-dir", work.toString()));
    command.addAll(List.of(options));
    return command;
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process demo = builder.start();
    started.add(demo);
    return demo;
  }

  private static List<String> lines(Process demo) {
    return demo.inputReader(UTF_8).lines().toList();
  }

  private static void readUntil(BufferedReader output, Predicate<String> expected)
      throws IOException {
    String line = output.readLine();
    while (line != null && !expected.test(line)) {
      line = output.readLine();
    }
    assertThat(line).isNotNull();
  }
}
