package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bedrockotel.examples.localbedrock.wire.Json;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

class RequestMetadataTest {

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @ParameterizedTest
  @ValueSource(strings = {"", "acme", "a B\t9:_@$#=/+,-."})
  void allowedCharacters(String value) {
    accept(Map.of("tenant_id", value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a?", "a&b", "naïve", "{}", "a\"b"})
  void otherCharacters(String value) {
    assertThat(refusal(Map.of("tenant_id", value))).contains("requestMetadata.tenant_id.member");
  }

  @Test
  void limitsAreInclusive() {
    accept(entries(16));
    accept(Map.of("k".repeat(256), "v".repeat(256)));
  }

  @Test
  void beyondTheLimits() {
    assertThat(refusal(entries(17))).contains("less than or equal to 16");
    assertThat(refusal(Map.of("k".repeat(257), "v"))).contains("k".repeat(257) + ".key");
    assertThat(refusal(Map.of("key", "v".repeat(257)))).contains("requestMetadata.key.member");
    assertThat(refusal(Map.of("", "v"))).contains("Map key must satisfy constraint");
    assertThat(refusal(Map.of("ümlaut", "v"))).contains("requestMetadata.ümlaut.key");
  }

  @Test
  void emptyMapBreaksTheMinimum() {
    assertThat(refusal(Map.of())).contains("greater than or equal to 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | NUMBER_VALUE can not be converted to a String",
        "true | TRUE_VALUE can not be converted to a String",
        "{} | Start of structure or map found where not expected.",
        "[] | Start of list found where not expected."
      })
  void valuesThatAreNoStrings(String value, String message) throws Exception {
    String body = "{\"requestMetadata\":{\"tenant_id\":" + value + "}}";

    HttpResponse<byte[]> response = bedrock.http("POST", "/model/m/converse", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("x-amzn-ErrorType").orElseThrow())
        .startsWith("SerializationException:");
    assertThat(new String(response.body(), UTF_8))
        .isEqualTo(Json.object().put("message", message).toString());
  }

  private void accept(Map<String, String> metadata) {
    bedrock.sync().converse(request("Hello").toBuilder().requestMetadata(metadata).build());

    var logs = bedrock.get().invocations();
    var logged = logs.get(logs.size() - 1).path("requestMetadata");
    assertThat(logged).isEqualTo(Json.MAPPER.valueToTree(metadata));
  }

  private String refusal(Map<String, String> metadata) {
    ValidationException refused =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                bedrock
                    .sync()
                    .converse(request("Hello").toBuilder().requestMetadata(metadata).build()));
    assertThat(refused.statusCode()).isEqualTo(400);
    return refused.awsErrorDetails().errorMessage();
  }

  private static Map<String, String> entries(int count) {
    return IntStream.range(0, count)
        .boxed()
        .collect(Collectors.toMap(i -> "key" + i, i -> "value" + i));
  }
}
