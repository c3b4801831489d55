package io.bedrockotel.examples.pipeline.collector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A collector that runs, can be killed and started again on the same ports and the same queue. */
public final class CollectorProcess implements AutoCloseable {
  /** Nothing else of the user's shell takes part. */
  private static final Set<String> INHERITED = Set.of("PATH", "HOME", "TMPDIR");

  private static final Duration TO_START = Duration.ofSeconds(60);
  private static final Duration TO_STOP = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final CollectorPlan plan;
  private final CollectorPorts ports;
  private final Path log;
  private final Thread onInterrupt = new Thread(this::kill, "collector clean-up");
  private volatile Process process;

  private CollectorProcess(CollectorPlan plan, CollectorPorts ports) throws IOException {
    this.plan = plan;
    this.ports = ports;
    this.log = plan.work().resolve("otelcol.log");
    this.process = launch();
  }

  /**
   * Starts a collector on free ports and waits until it is ready.
   *
   * @throws IOException if it does not start, with what it said
   */
  public static CollectorProcess start(CollectorPlan plan)
      throws IOException, InterruptedException {
    CollectorProcess collector = new CollectorProcess(plan, CollectorPorts.free());
    Runtime.getRuntime().addShutdownHook(collector.onInterrupt);
    collector.awaitReady();
    return collector;
  }

  /** What {@code otelcol validate} says to the plan; empty when it accepts it. */
  public static String validate(CollectorPlan plan) throws IOException, InterruptedException {
    Process validation = process(plan, Map.of(), "validate").start();
    validation.getOutputStream().close();
    String said = new String(validation.getInputStream().readAllBytes(), UTF_8);
    int exit = validation.waitFor();
    return exit == 0 ? "" : "exit code " + exit + ": " + said;
  }

  private Process launch() throws IOException {
    Map<String, String> own = new HashMap<>(ports.environment());
    own.put("OTELCOL_QUEUE_DIRECTORY", plan.work().resolve("queue").toString());
    return process(plan, own)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** With the plan's environment over its own, and both outputs in one. */
  private static ProcessBuilder process(
      CollectorPlan plan, Map<String, String> own, String... command) {
    ProcessBuilder builder = new ProcessBuilder(plan.command(command));
    builder.environment().keySet().retainAll(INHERITED);
    builder.environment().putAll(own);
    builder.environment().putAll(plan.environment());
    return builder.redirectErrorStream(true);
  }

  private void awaitReady() throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(TO_START);
    while (!ready()) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        close();
        throw new IOException("The collector did not start:\n" + tail());
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  private boolean ready() throws InterruptedException {
    try {
      return get(ports.health(), "/").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it takes OTLP over HTTP. */
  public URI otlpHttp() {
    return URI.create("http://127.0.0.1:" + ports.http());
  }

  /** Where it takes OTLP over gRPC. */
  public URI otlpGrpc() {
    return URI.create("http://127.0.0.1:" + ports.grpc());
  }

  /** Everything that it has logged, in all its lives. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /**
   * The sum of one of its own metrics over all its attributes that contain a text.
   *
   * @return 0 where it has not recorded it yet
   */
  public double counted(String metric, String attribute) throws IOException, InterruptedException {
    return get(ports.metrics(), "/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(metric) && line.contains(attribute))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** Ends it as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts it again after its end, and waits until it is ready. */
  public void startAgain() throws IOException, InterruptedException {
    process = launch();
    awaitReady();
  }

  /** Ends it as an orchestrator does: what is on its way it still sends. */
  public void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
      kill();
    }
  }

  @Override
  public void close() {
    try {
      end();
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      // The JVM is ending already, and the hook does the same.
    }
  }

  private String tail() throws IOException {
    List<String> lines = log().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
  }
}
