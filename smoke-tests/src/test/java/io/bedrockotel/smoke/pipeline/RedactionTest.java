package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.examples.pipeline.report.TenantTokens;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another library, or the application itself, should not have written. */
class RedactionTest {
  @TempDir private Path work;

  @Test
  void secretsAreMaskedWhereverTheyStand() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(
                work, backends.settings(), "receive", "redaction", "any-otlp")) {
      OtlpClient client = new OtlpClient(collector.otlpHttp());
      client.send(List.of(span()));
      client.sendLogs(List.of(record()));

      await().atMost(Stage.DEADLINE).until(() -> backends.any().spans().size() == 1);
      await().atMost(Stage.DEADLINE).until(() -> backends.any().logs().size() == 1);
      assertThat(
              backends.any().spans().get(0).span().toString()
                  + backends.any().logs().get(0).record())
          .doesNotContain("example.com", "4111 1111", "AKIAIOSFODNN7EXAMPLE", "DE89")
          .doesNotContain("eyJhbGci", "2368", "redaction.");
      assertThat(backends.any().spans().get(0).attributes())
          .containsEntry("note", "write to [REDACTED:email] today")
          .containsEntry("card", "[REDACTED:card]")
          .containsEntry("tenant_id", "US01EAST2024PROD")
          .containsEntry("gen_ai.usage.input_tokens", 1_234_567_890L)
          .containsEntry("aws.bedrock.cost.total", 0.4512345678901234)
          .containsEntry("gen_ai.response.finish_reasons", List.of("end_turn"))
          .containsEntry("aws.request_id", "4d111111-1111-1111-1111-411111111111");
    }
  }

  @Test
  void orderOfTheFilesDoesNotMatter() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(
                work, backends.settings(), "redaction", "any-otlp", "receive")) {
      new OtlpClient(collector.otlpHttp()).send(List.of(span()));

      await().atMost(Stage.DEADLINE).until(() -> backends.any().spans().size() == 1);
      assertThat(backends.any().spans().get(0).span().toString()).doesNotContain("example.com");
    }
  }

  @Test
  void maskedMessagesAreStillMessages() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(
                work, backends.settings(), "receive", "redaction", "newrelic")) {
      String content =
          "card\n4111 1111 1111 1111\ttab\t4111111111111111 iban\nDE89 3704 0044 0532 0130 00"
              + "\njane@example.com\nAKIAIOSFODNN7EXAMPLE \"end\"";
      new OtlpClient(collector.otlpHttp())
          .sendLogs(
              List.of(
                  new EventRecord("gen_ai.client.inference.operation.details")
                      .text("gen_ai.operation.name", "chat")
                      .text("gen_ai.provider.name", "aws.bedrock")
                      .text("gen_ai.request.model", "any")
                      .messages("gen_ai.input.messages", EventRecord.message("user", content))
                      .build()));

      await().atMost(Stage.DEADLINE).until(() -> backends.newRelic().events().size() == 2);
      assertThat(backends.newRelic().refusals()).isEmpty();
      assertThat(backends.newRelic().events())
          .anySatisfy(
              event ->
                  assertThat(event.attributes())
                      .containsEntry(
                          "content",
                          "card\n[REDACTED:card]\ttab\t[REDACTED:card] iban\n[REDACTED:iban]"
                              + "\n[REDACTED:email]\n[REDACTED:aws-key] \"end\""));
    }
  }

  @Test
  void tenantsOfMetricsStayApart() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(
                work, backends.settings(), "receive", "redaction", "any-otlp")) {
      OtlpClient client = new OtlpClient(collector.otlpHttp());
      client.sendTokens("DE89 3704 0044 0532 0130 00", 3);
      client.sendTokens("DE89 3704 0044 0532 0130 01", 4);

      await()
          .atMost(Stage.DEADLINE)
          .until(() -> TenantTokens.ofMetrics(backends.any().metrics()).total() == 7);
      assertThat(TenantTokens.ofMetrics(backends.any().metrics()).byTenant()).hasSize(2);
    }
  }

  private static Span span() {
    return OtlpClient.span()
        .addAttributes(OtlpClient.attribute("note", "write to jane.doe@example.com today"))
        .addAttributes(OtlpClient.attribute("card", "4111 1111 1111 1111"))
        .addAttributes(OtlpClient.attribute("iban", "DE89 3704 0044 0532 0130 00"))
        .addAttributes(OtlpClient.attribute("key", "AKIAIOSFODNN7EXAMPLE"))
        .addAttributes(OtlpClient.attribute("phone", "+1 202 555 2368"))
        .addAttributes(OtlpClient.attribute("tenant_id", "US01EAST2024PROD"))
        .addAttributes(OtlpClient.attribute("gen_ai.usage.input_tokens", 1_234_567_890))
        .addAttributes(OtlpClient.attribute("aws.bedrock.cost.total", 0.4512345678901234))
        .setName("chat jane@example.com")
        .setStatus(Status.newBuilder().setMessage("no jane@example.com 4111 1111 1111 1111"))
        .addAttributes(
            OtlpClient.attribute("aws.request_id", "4d111111-1111-1111-1111-411111111111"))
        .addAttributes(list("gen_ai.response.finish_reasons", "end_turn"))
        .addAttributes(list("people", "jane@example.com"))
        .addEvents(
            Span.Event.newBuilder()
                .setName("exception")
                .addAttributes(OtlpClient.attribute("exception.message", "no jane@example.com")))
        .build();
  }

  private static LogRecord record() {
    return LogRecord.newBuilder()
        .setBody(
            AnyValue.newBuilder()
                .setStringValue("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"))
        .addAttributes(OtlpClient.attribute("who", "jane@example.com"))
        .build();
  }

  private static KeyValue list(String key, String value) {
    AnyValue element = AnyValue.newBuilder().setStringValue(value).build();
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setArrayValue(ArrayValue.newBuilder().addValues(element)))
        .build();
  }
}
