package io.bedrockotel.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import io.bedrockotel.examples.otlpreceiver.AttributeValues;
import io.bedrockotel.examples.otlpreceiver.OtlpReceiver;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Metadata as an operator configures it: hashed, renamed, by prefix, and few of it in metrics. */
class HashedMetadataSmokeTest {
  private static final String SECRET = "correct horse";
  private static final String USER = "jane-doe-7391";
  private static final Attachment ATTACHMENT =
      Attachment.extension()
          .with("metadata.hash", "user_id")
          .withEnvironment("OTEL_INSTRUMENTATION_BEDROCK_METADATA_HASH_SECRET", SECRET)
          .with("metadata.baggage", "uid:user_id,app.*")
          .with("metadata.static", "team=search")
          .with("metrics.metadata", "user_id,team")
          .with("metrics.max-values", "2")
          .with("metrics.max-sets", "3");

  private final String model = Stage.newModel();

  @Test
  void hashStandsForTheValueAndFewAreInMetrics() {
    try (Stage stage = Stage.open(ATTACHMENT)) {
      stage.behave(Stage.behaviour().cacheRead(1000));
      for (String user : List.of(USER, "b", "c")) {
        stage.run("converse", model, "baggage.uid=" + user, "baggage.app.name=shop");
      }
      stage.endApplication();

      assertSent(stage.requests(model).get(0));
      assertObserved(new Observed(stage.receiver(), model));
      assertExemplars(new Observed(stage.receiver(), model));
      assertThat(received(stage.receiver()))
          .hasSizeGreaterThan(5)
          .noneMatch(text -> text.contains(USER));
      assertThat(cappedReasons(stage.receiver()))
          .containsExactlyInAnyOrder("metadata_values", "attribute_sets");
    }
  }

  private static void assertSent(RecordedRequest request) {
    assertThat(request.body())
        .contains("\"user_id\":\"" + hmac(USER) + "\"", "\"app.name\":\"shop\"")
        .doesNotContain(USER);
    assertThat(request.headers().toString()).doesNotContain(USER);
  }

  private static void assertObserved(Observed observed) {
    assertThat(observed.spans())
        .hasSize(3)
        .anySatisfy(
            span ->
                assertThat(span.attributes())
                    .containsEntry("aws.bedrock.request_metadata.user_id", hmac(USER))
                    .containsEntry("aws.bedrock.request_metadata.app.name", "shop"));
    // Three sets are kept: the second user's output tokens and all of the third's are too many.
    assertThat(observed.sums("gen_ai.client.token.usage").keySet())
        .extracting(set -> set.get("user_id") + " " + set.get("gen_ai.token.type"))
        .containsExactlyInAnyOrder(
            hmac(USER) + " input",
            hmac(USER) + " output",
            hmac("b") + " input",
            "_OTHER input",
            "_OTHER output");
    assertThat(observed.sums("gen_ai.client.token.usage").keySet())
        .allSatisfy(
            set ->
                assertThat(set)
                    .containsEntry("team", "search")
                    .doesNotContainKeys("application_name", "app.name"));
  }

  private static void assertExemplars(Observed observed) {
    Set<ByteString> traces =
        observed.spans().stream().map(span -> span.span().getTraceId()).collect(toSet());
    for (String metric :
        List.of(
            "gen_ai.client.token.usage",
            "gen_ai.client.operation.duration",
            "aws.bedrock.client.cache.tokens",
            "aws.bedrock.client.attempts")) {
      assertThat(observed.exemplarTraces(metric)).as(metric).isNotEmpty().isSubsetOf(traces);
    }
  }

  /** All that came, as text. */
  private static List<String> received(OtlpReceiver receiver) {
    return Stream.of(receiver.spans(), receiver.metrics(), receiver.logs())
        .flatMap(List::stream)
        .map(Object::toString)
        .toList();
  }

  private static Set<Object> cappedReasons(OtlpReceiver receiver) {
    return receiver.metrics().stream()
        .map(ReceivedMetric::metric)
        .filter(metric -> metric.getName().equals("aws.bedrock.extension.metrics.capped"))
        .flatMap(metric -> metric.getSum().getDataPointsList().stream())
        .map(point -> AttributeValues.of(point.getAttributesList()).get("reason"))
        .collect(toSet());
  }

  /** By the JDK alone: the first 32 hexadecimal digits. */
  private static String hmac(String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(value.getBytes(UTF_8))).substring(0, 32);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
