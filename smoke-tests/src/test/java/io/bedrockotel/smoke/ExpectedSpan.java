package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The exact attributes of a call's span: every one that is expected, and no other. */
public final class ExpectedSpan {
  private static final Predicate<Object> REQUEST_ID =
      value -> String.valueOf(value).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Predicate<Object> POSITIVE = value -> ((Number) value).doubleValue() > 0;
  private static final String METADATA = "aws.bedrock.request_metadata.";

  private final Map<String, Object> expected = new TreeMap<>();
  private Status.StatusCode status = Status.StatusCode.STATUS_CODE_UNSET;

  private ExpectedSpan(String model, String method) {
    with("gen_ai.operation.name", "chat");
    with("gen_ai.provider.name", "aws.bedrock");
    with("gen_ai.request.model", model);
    with("gen_ai.response.model", model);
    with("rpc.system", "aws-api");
    with("rpc.service", "BedrockRuntime");
    with("rpc.method", method);
    with("aws.bedrock.inference_profile.type", "standard");
    with("cloud.region", "eu-central-1");
    with("server.address", "127.0.0.1");
    with("server.port", POSITIVE);
    with("aws.request_id", REQUEST_ID);
    with("http.response.status_code", 200L);
    with("aws.bedrock.attempts", 1L);
    with("aws.bedrock.throttled_attempts", 0L);
    with("thread.id", POSITIVE);
    with("thread.name", (Predicate<Object>) value -> true);
    with(METADATA + "application_name", "smoke-application");
    with(METADATA + "environment", "staging");
    with(METADATA + "trace_id", (Predicate<Object>) value -> true);
    with(METADATA + "span_id", (Predicate<Object>) value -> true);
  }

  /** A Converse call as it was sent, with nothing of an answer. */
  public static ExpectedSpan converse(String model) {
    return new ExpectedSpan(model, "Converse");
  }

  /** A stream as it was asked for, with nothing of its events. */
  public static ExpectedSpan stream(String model) {
    return new ExpectedSpan(model, "ConverseStream").with("gen_ai.request.stream", true);
  }

  /** A call of another operation, with nothing of an answer. */
  public static ExpectedSpan of(String model, String method) {
    return new ExpectedSpan(model, method);
  }

  /** What the stand-in's answer to the smoke application's question brings. */
  public ExpectedSpan answered() {
    return with("gen_ai.response.finish_reasons", List.of("end_turn"))
        .with("gen_ai.usage.input_tokens", 7L)
        .with("gen_ai.usage.output_tokens", 12L)
        .with("aws.bedrock.usage.source", "body")
        .with("aws.bedrock.latency", POSITIVE);
  }

  public ExpectedSpan streamed(String outcome) {
    return with("aws.bedrock.stream.outcome", outcome)
        .with("gen_ai.response.time_to_first_chunk", POSITIVE);
  }

  public ExpectedSpan failed(String errorType) {
    status = Status.StatusCode.STATUS_CODE_ERROR;
    return with("error.type", errorType);
  }

  /** An attribute, with its value or a {@link Predicate} on it. */
  public ExpectedSpan with(String key, Object value) {
    expected.put(key, value);
    return this;
  }

  /** The same; null for an attribute less. */
  public ExpectedSpan withOrWithout(String key, @Nullable Object value) {
    return value == null ? without(key) : with(key, value);
  }

  public ExpectedSpan withPositive(String key) {
    return with(key, POSITIVE);
  }

  public ExpectedSpan withMetadata(String key, String value) {
    return with(METADATA + key, value);
  }

  public ExpectedSpan without(String... keys) {
    List.of(keys).forEach(expected::remove);
    return this;
  }

  public ExpectedSpan withoutMetadata() {
    expected.keySet().removeIf(key -> key.startsWith(METADATA));
    return this;
  }

  /** Asserts on the one span of the call, and that it names itself in the metadata. */
  public void isTheOnlySpanOf(Observed observed) {
    assertThat(observed.spans()).hasSize(1);
    ReceivedSpan span = observed.spans().get(0);
    Map<String, Object> actual = span.attributes();
    hasAttributes(actual);
    assertThat(span.span().getStatus().getCode()).isEqualTo(status);
    assertThat(span.span().getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
    assertThat(span.span().getName()).isEqualTo(name());
    assertThat(span.scope().name()).isEqualTo("io.bedrockotel.bedrock");
    assertThat(span.scope().schemaUrl()).isEqualTo("https://opentelemetry.io/schemas/1.41.1");
    if (actual.containsKey(METADATA + "span_id")) {
      assertThat(actual.get(METADATA + "span_id")).isEqualTo(hex(span.span().getSpanId()));
      assertThat(actual.get(METADATA + "trace_id")).isEqualTo(hex(span.span().getTraceId()));
    }
  }

  /** Asserts on attributes alone. */
  void hasAttributes(Map<String, Object> actual) {
    expected.replaceAll((key, value) -> resolve(key, value, actual.get(key)));
    assertThat(new TreeMap<>(actual)).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private String name() {
    Object model = expected.get("gen_ai.request.model");
    return expected.get("gen_ai.operation.name") + (model == null ? "" : " " + model);
  }

  /** A predicate that holds stands for the value itself. */
  @SuppressWarnings("unchecked")
  private static Object resolve(String key, Object expected, Object actual) {
    if (!(expected instanceof Predicate)) {
      return expected;
    }
    assertThat(actual).as(key).isNotNull();
    assertThat(((Predicate<Object>) expected).test(actual)).as(key + "=" + actual).isTrue();
    return actual;
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }
}
