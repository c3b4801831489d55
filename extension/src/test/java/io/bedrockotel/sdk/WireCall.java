package io.bedrockotel.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bedrockotel.metadata.EndpointPatterns;
import io.bedrockotel.metadata.MetadataPolicy;
import io.bedrockotel.telemetry.CardinalityLimits;
import io.bedrockotel.telemetry.MetricsPolicy;
import io.bedrockotel.telemetry.RecordPolicy;
import io.bedrockotel.telemetry.Telemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;

/**
 * One InvokeModel call through the real SDK as far as the HTTP client, and what was observed of it.
 *
 * @param sent the values of the metadata header
 * @param signed whether the signature covers it
 * @param onSpan entries on the span
 * @param inMetrics entries on the token metric
 * @param adjusted what was counted, by reason
 */
record WireCall(
    List<String> sent,
    boolean signed,
    Map<String, String> onSpan,
    Map<String, String> inMetrics,
    Map<String, Long> adjusted) {
  static final String HEADER = "X-Amzn-Bedrock-Request-Metadata";
  private static final String PREFIX = "aws.bedrock.request_metadata.";
  private static final List<String> METRIC_KEYS = List.of("team", "tenant_id");

  /** A call of an application with these settings, while the operator has these entries. */
  static WireCall of(
      Map<String, String> operator,
      Consumer<ClientOverrideConfiguration.Builder> settings,
      Consumer<InvokeModelRequest.Builder> request) {
    AtomicReference<SdkHttpRequest> sent = new AtomicReference<>();
    InMemorySpanExporter spans = InMemorySpanExporter.create();
    InMemoryMetricReader metrics = InMemoryMetricReader.create();
    try (OpenTelemetrySdk telemetry = telemetry(spans, metrics);
        BedrockRuntimeClient client = client(settings, sent)) {
      InvokeModelRequest.Builder builder =
          InvokeModelRequest.builder().modelId("m").body(SdkBytes.fromUtf8String("{}"));
      request.accept(builder);
      InvokeModelRequest built = builder.build();
      BedrockCall call = calls(telemetry, operator).start(built);
      call.returned(client.invokeModel(built), (Throwable) null);
      return observed(
          sent.get(),
          spans.getFinishedSpanItems().get(0).getAttributes(),
          metrics.collectAllMetrics());
    }
  }

  private static OpenTelemetrySdk telemetry(
      InMemorySpanExporter spans, InMemoryMetricReader metrics) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(spans)).build())
        .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
        .build();
  }

  private static BedrockCalls calls(OpenTelemetrySdk sdk, Map<String, String> operator) {
    MetricsPolicy metrics =
        new MetricsPolicy(true, true, METRIC_KEYS, new CardinalityLimits(200, 1500));
    MetadataWriter writer =
        new MetadataWriter(
            MetadataPolicy.builder().operator(operator).build(),
            new EndpointPatterns(List.of("*.amazonaws.com")),
            false);
    return new BedrockCalls(
        new Telemetry(sdk, "1", metrics, new RecordPolicy(List.of(), false), null),
        writer,
        Map.of(),
        true);
  }

  private static BedrockRuntimeClient client(
      Consumer<ClientOverrideConfiguration.Builder> settings,
      AtomicReference<SdkHttpRequest> sent) {
    return BedrockRuntimeClient.builder()
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
        .httpClient(new AnsweringClient(sent))
        .overrideConfiguration(
            configuration -> {
              configuration.addExecutionInterceptor(new ScopeInterceptor());
              settings.accept(configuration);
              boolean headerTaken = MetadataHeader.isIn(configuration.headers());
              configuration.addExecutionInterceptor(new CallInterceptor(headerTaken));
            })
        .build();
  }

  private static WireCall observed(
      SdkHttpRequest request, Attributes span, Collection<MetricData> metrics) {
    Map<String, String> onSpan = new HashMap<>();
    texts(span)
        .forEach(
            (key, value) -> {
              if (key.startsWith(PREFIX)) {
                onSpan.put(key.substring(PREFIX.length()), value);
              }
            });
    Map<String, String> inMetrics = new HashMap<>();
    points(metrics, "gen_ai.client.token.usage")
        .forEach(attributes -> inMetrics.putAll(texts(attributes)));
    inMetrics.keySet().retainAll(METRIC_KEYS);
    return new WireCall(
        request.matchingHeaders(HEADER),
        request.firstMatchingHeader("Authorization").orElse("").contains("request-metadata"),
        onSpan,
        inMetrics,
        adjusted(metrics));
  }

  private static Stream<Attributes> points(Collection<MetricData> metrics, String name) {
    return metrics.stream()
        .filter(metric -> metric.getName().equals(name))
        .flatMap(metric -> metric.getData().getPoints().stream())
        .map(point -> point.getAttributes());
  }

  private static Map<String, Long> adjusted(Collection<MetricData> metrics) {
    Map<String, Long> adjusted = new TreeMap<>();
    for (MetricData metric : metrics) {
      if (metric.getName().equals("aws.bedrock.extension.metadata.adjusted")) {
        for (LongPointData point : metric.getLongSumData().getPoints()) {
          adjusted.put(texts(point.getAttributes()).get("reason"), point.getValue());
        }
      }
    }
    return adjusted;
  }

  private static Map<String, String> texts(Attributes attributes) {
    Map<String, String> texts = new HashMap<>();
    attributes.forEach((key, value) -> texts.put(key.getKey(), String.valueOf(value)));
    return texts;
  }

  /** An HTTP client that answers at once, with token counts. */
  private record AnsweringClient(AtomicReference<SdkHttpRequest> sent) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      sent.set(request.httpRequest());
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          return answer();
        }

        @Override
        public void abort() {}
      };
    }

    private static HttpExecuteResponse answer() {
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpResponse.builder()
                  .statusCode(200)
                  .putHeader("X-Amzn-Bedrock-Input-Token-Count", "3")
                  .build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream("{}".getBytes(UTF_8))))
          .build();
    }

    @Override
    public void close() {}
  }
}
