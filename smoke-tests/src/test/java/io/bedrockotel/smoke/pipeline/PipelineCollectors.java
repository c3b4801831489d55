package io.bedrockotel.smoke.pipeline;

import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.collector.CollectorBinary;
import io.bedrockotel.examples.pipeline.collector.CollectorPlan;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The collectors of the tests: one binary, any of the repository's configurations. */
final class PipelineCollectors {
  /** The value of a setting that is not there at all. */
  static final String UNSET = "unset";

  private static final Path CHECKOUT = Path.of(System.getProperty("smoke.checkout"));
  private static final String LEFT_OUT =
      "The collector tests are left out. Install Go 1.25 or later, or name a contrib collector with"
          + " OTELCOL: ";

  /** What every configuration needs to be accepted: the accounts of the stand-ins. */
  private static final Map<String, String> CREDENTIALS =
      Map.of(
          "AWS_ACCESS_KEY_ID",
          Backends.ACCOUNT.accessKeyId(),
          "AWS_SECRET_ACCESS_KEY",
          Backends.ACCOUNT.secretAccessKey(),
          "AWS_REGION",
          Backends.ACCOUNT.region(),
          "AWS_EC2_METADATA_DISABLED",
          "true",
          "NEW_RELIC_LICENSE_KEY",
          Backends.LICENSE,
          "OTLP_ENDPOINT",
          "http://127.0.0.1:9");

  private PipelineCollectors() {}

  /**
   * Starts a collector with these files, in this order, without their ending.
   *
   * @param settings variables; one that is {@link #UNSET} is left out
   */
  static CollectorProcess start(Path work, Map<String, String> settings, String... files)
      throws IOException, InterruptedException {
    return CollectorProcess.start(plan(work, settings, files));
  }

  static CollectorPlan plan(Path work, Map<String, String> settings, String... files)
      throws InterruptedException {
    Map<String, String> environment = new HashMap<>(CREDENTIALS);
    environment.putAll(settings);
    environment.values().removeIf(UNSET::equals);
    return new CollectorPlan(binary(), configurations(files), environment, work);
  }

  private static List<Path> configurations(String... files) {
    return Stream.of(files).map(file -> directory().resolve(file + ".yaml")).toList();
  }

  /** Waits until nothing is in a queue of the collector, and nothing on its way. */
  static void awaitEmptyQueues(CollectorProcess collector) {
    await()
        .atMost(Stage.DEADLINE)
        .until(() -> collector.counted("otelcol_exporter_queue_size", "") == 0);
  }

  /** Where the configurations lie. */
  static Path directory() {
    return CHECKOUT.resolve("collector-config");
  }

  private static Path binary() throws InterruptedException {
    try {
      return new CollectorBinary(CHECKOUT).findOrBuild();
    } catch (IOException e) {
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new AssertionError(LEFT_OUT + e.getMessage(), e);
      }
      System.out.println(LEFT_OUT + e.getMessage());
      return Assumptions.abort(LEFT_OUT + e.getMessage());
    }
  }
}
