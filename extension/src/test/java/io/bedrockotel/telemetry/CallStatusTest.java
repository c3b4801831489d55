package io.bedrockotel.telemetry;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.StreamOutcome;
import io.bedrockotel.genai.Transport;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How failed, truncated and cancelled calls look. */
class CallStatusTest {
  private final Recorded recorded = Recorded.sampledOn();

  @Test
  void failedCallIsAnError() {
    call(failed("ThrottlingException").rateLimited(true));

    assertThat(recorded.span()).hasStatus(StatusData.error()).hasTotalRecordedEvents(0);
    assertThat(attributes().get(Keys.ERROR_TYPE)).isEqualTo("ThrottlingException");
    assertThat(attributes().get(Keys.RATE_LIMITED)).isTrue();
  }

  @Test
  void otherFailuresAreNotRateLimited() {
    call(failed("ValidationException"));

    assertThat(attributes().get(Keys.RATE_LIMITED)).isNull();
  }

  @Test
  void failedStreamIsAnError() {
    call(failed("ModelStreamErrorException").stream(StreamOutcome.FAILED));

    assertThat(recorded.span()).hasStatus(StatusData.error());
    assertThat(attributes().get(Keys.STREAM_OUTCOME)).isEqualTo("failed");
  }

  @Test
  void truncatedStreamIsAnErrorWithoutAnException() {
    call(outcome().stream(StreamOutcome.TRUNCATED).errorType("stream_truncated"));

    assertThat(recorded.span()).hasStatus(StatusData.error());
    assertThat(attributes().get(Keys.ERROR_TYPE)).isEqualTo("stream_truncated");
    assertThat(attributes().get(Keys.STREAM_OUTCOME)).isEqualTo("truncated");
    assertThat(recorded.logs()).isEmpty();
  }

  @Test
  void cancelledStreamIsNoError() {
    call(outcome().stream(StreamOutcome.CANCELLED));

    assertThat(recorded.span()).hasStatus(StatusData.unset());
    assertThat(attributes().get(Keys.ERROR_TYPE)).isNull();
    assertThat(attributes().get(Keys.STREAM_OUTCOME)).isEqualTo("cancelled");
    assertThat(recorded.logs()).isEmpty();
  }

  @Test
  void failureIsAnEventOnTheCallsSpanWithoutItsMessage() {
    call(failed("ValidationException"));

    assertThat(recorded.logs()).hasSize(1);
    LogRecordData event = recorded.logs().get(0);
    assertThat(event)
        .hasEventName("gen_ai.client.operation.exception")
        .hasSeverity(Severity.WARN)
        .hasSpanContext(recorded.span().getSpanContext())
        .hasAttributesSatisfyingExactly(
            equalTo(stringKey("exception.type"), "java.lang.IllegalStateException"),
            equalTo(stringKey("error.type"), "ValidationException"),
            equalTo(stringKey("gen_ai.operation.name"), "chat"),
            equalTo(stringKey("gen_ai.request.model"), "my-model"));
    assertThat(event.getBodyValue()).isNull();
    assertThat(event.getInstrumentationScopeInfo())
        .isEqualTo(recorded.span().getInstrumentationScopeInfo());
  }

  @Test
  void succeededCallHasNoEvent() {
    call(outcome());

    assertThat(recorded.logs()).isEmpty();
  }

  private void call(Outcome.Builder outcome) {
    recorded.call(Samples.minimalRequest(), outcome.build(), Map.of());
  }

  private Attributes attributes() {
    return recorded.span().getAttributes();
  }

  private static Outcome.Builder failed(String type) {
    return outcome().errorType(type).error(new IllegalStateException("a prompt, quoted"));
  }

  private static Outcome.Builder outcome() {
    return Outcome.builder(Transport.builder().build());
  }
}
