package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
          .doesNotContain(
              "example.com", "4111 1111", "AKIAIOSFODNN7EXAMPLE", "DE89", "eyJhbGci", "2368");
      Map<String, Object> attributes = backends.any().spans().get(0).attributes();
      assertThat(attributes)
          .containsEntry("note", "write to **** today")
          .containsEntry("tenant_id", "acme-2026")
          .containsEntry("gen_ai.usage.input_tokens", 1_234_567_890L)
          .containsEntry("gen_ai.response.finish_reasons", List.of("end_turn"))
          .containsEntry("aws.request_id", "4d111111-1111-1111-1111-411111111111");
    }
  }

  private static Span span() {
    return OtlpClient.span()
        .addAttributes(OtlpClient.attribute("note", "write to jane.doe@example.com today"))
        .addAttributes(OtlpClient.attribute("card", "4111 1111 1111 1111"))
        .addAttributes(OtlpClient.attribute("iban", "DE89 3704 0044 0532 0130 00"))
        .addAttributes(OtlpClient.attribute("key", "AKIAIOSFODNN7EXAMPLE"))
        .addAttributes(OtlpClient.attribute("phone", "+1 202 555 2368"))
        .addAttributes(OtlpClient.attribute("tenant_id", "acme-2026"))
        .addAttributes(OtlpClient.attribute("gen_ai.usage.input_tokens", 1_234_567_890))
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
