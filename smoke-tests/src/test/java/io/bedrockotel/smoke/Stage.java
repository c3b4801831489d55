package io.bedrockotel.smoke;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.LocalBedrock;
import io.bedrockotel.examples.localbedrock.LocalBedrockOptions;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.examples.localbedrock.books.Fate;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import io.bedrockotel.examples.otlpreceiver.OtlpReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;

/** One forked application between a Bedrock stand-in and an OTLP receiver, for many calls. */
public final class Stage implements AutoCloseable {
  private static final AtomicInteger CALLS = new AtomicInteger();

  /** For everything that a test waits for. */
  public static final Duration DEADLINE = Duration.ofSeconds(60);

  private final LocalBedrock bedrock;
  private final OtlpReceiver receiver;
  private final QueueStandIn queues;
  private final ForkedApplication application;

  private Stage(
      LocalBedrock bedrock,
      OtlpReceiver receiver,
      QueueStandIn queues,
      ForkedApplication application) {
    this.bedrock = bedrock;
    this.receiver = receiver;
    this.queues = queues;
    this.application = application;
  }

  public static Stage open(Attachment attachment) {
    return open(attachment, LocalBedrockOptions.onFreePort(), null);
  }

  /** Opens a stage whose stand-in writes its model invocation log to files. */
  public static Stage logging(Attachment attachment, Path directory) {
    return open(attachment, LocalBedrockOptions.onFreePort().withLogDirectory(directory), null);
  }

  /**
   * Opens a stage with another SDK.
   *
   * @param dependencies class path of the application, null for this module's
   */
  public static Stage open(Attachment attachment, String dependencies) {
    return open(attachment, LocalBedrockOptions.onFreePort(), dependencies);
  }

  private static Stage open(
      Attachment attachment, LocalBedrockOptions options, String dependencies) {
    try {
      LocalBedrock bedrock = LocalBedrock.start(options);
      OtlpReceiver receiver = OtlpReceiver.start();
      QueueStandIn queues = QueueStandIn.start();
      Map<String, String> environment =
          new HashMap<>(ForkedApplication.environment(bedrock.endpoint()));
      environment.put("SMOKE_SQS", queues.endpoint().toString());
      environment.putAll(telemetry(receiver));
      try {
        ForkedApplication application = started(attachment, environment, dependencies);
        return new Stage(bedrock, receiver, queues, application);
      } catch (RuntimeException | AssertionError e) {
        closeServers(bedrock, receiver, queues);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ForkedApplication started(
      Attachment attachment, Map<String, String> environment, String dependencies) {
    return dependencies == null
        ? ForkedApplication.start(attachment, environment)
        : ForkedApplication.start(attachment, environment, dependencies);
  }

  private static Map<String, String> telemetry(OtlpReceiver receiver) {
    return Map.of(
        "OTEL_SERVICE_NAME", "smoke-application",
        "OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=staging",
        "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.endpoint().toString(),
        "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
        "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "delta",
        "OTEL_METRIC_EXPORT_INTERVAL", "300",
        "OTEL_BSP_SCHEDULE_DELAY", "100",
        "OTEL_BLRP_SCHEDULE_DELAY", "100");
  }

  /** The stand-in's host and port. */
  public String authority() {
    return bedrock.endpoint().getAuthority();
  }

  /** A model that no other call names. */
  public static String newModel() {
    return "anthropic.claude-%05d".formatted(CALLS.incrementAndGet());
  }

  public static BehaviourBuilder behaviour() {
    return Behaviour.builder();
  }

  public void behave(BehaviourBuilder behaviour) {
    bedrock.behave(behaviour.build());
  }

  public void behave(Behaviour behaviour) {
    bedrock.behave(behaviour);
  }

  /** Runs a command and gives what the application saw. */
  public String run(String command, String model, String... options) {
    return application.run(
        String.join(" ", command + " model=" + model, String.join(" ", options)).trim());
  }

  /** The call's telemetry, once its span and its duration are there. */
  public Observed observe(String model) {
    return observe(new Observed(receiver, model));
  }

  /** The same of telemetry that is found by something else. */
  public Observed observe(Observed observed) {
    await()
        .atMost(DEADLINE)
        .until(
            () ->
                !observed.spans().isEmpty()
                    && !observed.counts("gen_ai.client.operation.duration").isEmpty());
    return observed;
  }

  /** The requests for one model as they came over the wire. */
  public List<RecordedRequest> requests(String model) {
    return bedrock.requests().stream().filter(request -> names(request, model)).toList();
  }

  private static boolean names(RecordedRequest request, String model) {
    return request.path().contains(model)
        || (!request.path().startsWith("/model/") && request.body().contains(model));
  }

  /** The same, once the stand-in knows what became of each. */
  public List<RecordedRequest> endedRequests(String model) {
    return endedRequests(model, DEADLINE);
  }

  /** The same, or what is known when patience is at an end. */
  public List<RecordedRequest> endedRequests(String model, Duration patience) {
    try {
      await().atMost(patience).until(() -> requests(model).stream().allMatch(Stage::isOver));
    } catch (ConditionTimeoutException e) {
      // What is still going on says so itself.
    }
    return requests(model);
  }

  private static boolean isOver(RecordedRequest request) {
    return request.fate() != Fate.IN_PROGRESS;
  }

  /** The stand-in's model invocation log; where it has files, all of it is in them now. */
  public List<JsonNode> invocations() {
    bedrock.flush();
    return bedrock.invocations();
  }

  public OtlpReceiver receiver() {
    return receiver;
  }

  public List<String> output() {
    return application.output();
  }

  /** The next call meets a stand-in as it was at the start. */
  public void reset() {
    bedrock.reset();
  }

  /** Ends the application; its last telemetry is in when this returns. */
  public void endApplication() {
    application.close();
  }

  /** Ends the application, and asserts that it got one span a call and met no failure of ours. */
  public void assertWhole() {
    endApplication();
    assertThat(receiver.metrics())
        .extracting(metric -> metric.metric().getName())
        .doesNotContain("aws.bedrock.extension.errors");
    Map<Object, Long> spans =
        receiver.spans().stream()
            .filter(span -> span.scope().name().equals("io.bedrockotel.bedrock"))
            .map(span -> modelOrRequest(span.attributes()))
            .collect(groupingBy(call -> call, counting()));
    assertThat(spans).isNotEmpty().allSatisfy((call, count) -> assertThat(count).isOne());
  }

  /** What no two calls share: a model of its own, else its request's id. */
  private static Object modelOrRequest(Map<String, Object> attributes) {
    return attributes.getOrDefault(
        "gen_ai.request.model", attributes.getOrDefault("aws.request_id", "none"));
  }

  @Override
  public void close() {
    try {
      application.close();
    } finally {
      closeServers(bedrock, receiver, queues);
    }
  }

  private static void closeServers(
      LocalBedrock bedrock, OtlpReceiver receiver, QueueStandIn queues) {
    queues.close();
    receiver.close();
    bedrock.close();
  }
}
