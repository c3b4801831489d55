package io.bedrockotel.smoke.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.examples.pipeline.report.TenantTokens;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tiers: whole traces of what went wrong or was dear, a share of the rest, exact metrics. */
class GatewayTest {
  private static final int TRACES = 315;
  private static final int KINDS = 7;

  @TempDir private Path work;

  private final Set<ByteString> notable = new HashSet<>();

  @Test
  void keepsWhatMattersAndAllMetrics() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess one = sampler(backends, "one");
        CollectorProcess two = sampler(backends, "two");
        CollectorProcess gateway = gateway(one, two)) {
      OtlpClient client = new OtlpClient(gateway.otlpHttp());
      List<Span> children = new ArrayList<>();
      for (int i = 0; i < TRACES; i++) {
        Span.Builder root = OtlpClient.span().setName("POST /ask");
        children.add(child(root, i).build());
        assertThat(client.send(List.of(root.build()))).isTrue();
        assertThat(client.sendTokens("tenant-" + i % 3, 7)).isTrue();
      }
      // What a trace is decided on comes later, and by itself.
      for (Span child : children) {
        assertThat(client.send(List.of(child))).isTrue();
      }

      await().atMost(Stage.DEADLINE).until(() -> whole(backends).keySet().containsAll(notable));
      await()
          .atMost(Stage.DEADLINE)
          .until(() -> TenantTokens.ofMetrics(backends.newRelic().metrics()).total() == 7 * TRACES);
      assertThat(notable).hasSize(TRACES / KINDS * (KINDS - 1));
      assertThat(TenantTokens.ofMetrics(backends.newRelic().metrics()).byTenant())
          .containsOnly(
              Map.entry("tenant-0", 735L),
              Map.entry("tenant-1", 735L),
              Map.entry("tenant-2", 735L));
      assertThat(whole(backends)).hasSizeLessThan(TRACES);
    }
  }

  private CollectorProcess sampler(Backends backends, String name) throws Exception {
    Map<String, String> settings = new HashMap<>(backends.settings());
    settings.put("SAMPLING_WAIT", "5s");
    settings.put("SAMPLING_PERCENT", "10");
    Path directory = Files.createDirectory(work.resolve(name));
    return PipelineCollectors.start(directory, settings, "receive", "sampling", "newrelic");
  }

  private CollectorProcess gateway(CollectorProcess one, CollectorProcess two) throws Exception {
    String first = one.otlpGrpc().getAuthority();
    Map<String, String> settings =
        Map.of(
            "GATEWAY_HOSTNAMES",
            "[\"" + first + "\", \"" + two.otlpGrpc().getAuthority() + "\"]",
            "GATEWAY_METRICS_HOSTNAME",
            first,
            "GATEWAY_INSECURE",
            "true");
    Path directory = Files.createDirectory(work.resolve("gateway"));
    return PipelineCollectors.start(directory, settings, "receive", "gateway");
  }

  /** One of seven kinds in turn; the last is nothing to keep. */
  private Span.Builder child(Span.Builder root, int number) {
    Span.Builder child =
        OtlpClient.span().setTraceId(root.getTraceId()).setParentSpanId(root.getSpanId());
    if (number % KINDS < KINDS - 1) {
      notable.add(root.getTraceId());
    }
    switch (number % KINDS) {
      case 0:
        return child.setStatus(Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR));
      case 1:
        return child.addAttributes(OtlpClient.attribute("aws.bedrock.throttled_attempts", 2));
      case 2:
        return child.addAttributes(OtlpClient.attribute("aws.bedrock.stream.outcome", "truncated"));
      case 3:
        return child.addAttributes(OtlpClient.attribute("aws.bedrock.cost.total", 0.75));
      case 4:
        return child.setEndTimeUnixNano(child.getStartTimeUnixNano() + 31_000_000_000L);
      case 5:
        return child.addAttributes(OtlpClient.attribute("aws.bedrock.rate_limited", true));
      default:
        return child.addAttributes(OtlpClient.attribute("aws.bedrock.cost.total", 0.25));
    }
  }

  /** The traces of which both spans arrived. */
  private static Map<ByteString, Set<ByteString>> whole(Backends backends) {
    Map<ByteString, Set<ByteString>> traces =
        backends.newRelic().spans().stream()
            .map(ReceivedSpan::span)
            .collect(groupingBy(Span::getTraceId, mapping(Span::getSpanId, toSet())));
    traces.values().removeIf(spans -> spans.size() < 2);
    return traces;
  }
}
