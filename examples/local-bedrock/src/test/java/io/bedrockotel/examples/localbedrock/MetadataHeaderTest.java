package io.bedrockotel.examples.localbedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

class MetadataHeaderTest {

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  private final Invoking invoking = new Invoking(bedrock);

  @Test
  void entriesAreLoggedAndCounted() {
    bedrock.sync().invokeModel(request("{'tenant_id':'acme','empty':''}"));

    assertThat(invoking.logged().path("requestMetadata"))
        .isEqualTo(RunningBedrock.json("{'tenant_id':'acme','empty':''}"));
    assertThat(bedrock.get().totals().of("tenant_id", "acme").outputTokens()).isEqualTo(6);
  }

  @Test
  void headerThatAnApplicationAddsIsTheSame() {
    bedrock
        .sync()
        .invokeModel(
            request(null).toBuilder()
                .overrideConfiguration(
                    config ->
                        config.putHeader(
                            "X-Amzn-Bedrock-Request-Metadata", "{\"tenant_id\":\"acme\"}"))
                .build());

    assertThat(invoking.logged().at("/requestMetadata/tenant_id").asText()).isEqualTo("acme");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme | is not a JSON object",
        "['a'] | is not a JSON object",
        "{'a':'b'} trailing | is not a JSON object",
        "{'a':'b'}} | is not a JSON object",
        "{'a':'b'}{'c':'d}'} | is not a JSON object",
        "{'a':'b'} /* } */ | is not a JSON object",
        "{'tenant_id':7} | has a value that is not a string",
        "{'tenant_id':null} | has a value that is not a string",
        "{} | greater than or equal to 1",
        "{'tenant_id':'a?'} | requestMetadata.tenant_id.member"
      })
  void headersThatBreakTheRules(String header, String complaint) {
    assertThatThrownBy(() -> bedrock.sync().invokeModel(request(header)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(complaint);
    assertThat(invoking.logged().path("errorCode").asText()).isEqualTo("ValidationException");
  }

  @Test
  void atMostSixteenEntries() {
    bedrock.sync().invokeModel(request(entries(16, "v").toString()));
    assertThat(invoking.logged().path("requestMetadata")).hasSize(16);

    assertThatThrownBy(() -> bedrock.sync().invokeModel(request(entries(17, "v").toString())))
        .hasMessageContaining("less than or equal to 16");
  }

  @ParameterizedTest
  @EnumSource
  void atMostEightAndAHalfThousandCharacters(Protocol protocol) {
    var client = bedrock.async(protocol);
    // A tab is one character of a value, and two in JSON.
    JsonNode fits = entries(16, "v".repeat(256));
    JsonNode tooLong = entries(16, "\t".repeat(256));
    assertThat(fits.toString().length()).isBetween(8_192, 8_500);
    assertThat(tooLong.toString().length()).isGreaterThan(8_500);

    client.invokeModel(request(fits.toString())).join();
    assertThat(invoking.logged().path("requestMetadata")).isEqualTo(fits);

    assertThatThrownBy(() -> client.invokeModel(request(tooLong.toString())).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ValidationException.class)
        .hasMessageContaining("longer than 8500 characters");
  }

  private static InvokeModelRequest request(String metadata) {
    return InvokeModelRequest.builder()
        .modelId("amazon.titan-text-lite-v1")
        .requestMetadata(metadata == null ? null : metadata.replace('\'', '"'))
        .body(SdkBytes.fromUtf8String("{\"inputText\":\"Hello\"}"))
        .build();
  }

  /** Entries with the longest keys. */
  private static ObjectNode entries(int count, String value) {
    ObjectNode entries = Json.object();
    for (int i = 0; i < count; i++) {
      String key = ("key" + (char) ('a' + i)).repeat(64);
      entries.put(key, value);
    }
    return entries;
  }
}
