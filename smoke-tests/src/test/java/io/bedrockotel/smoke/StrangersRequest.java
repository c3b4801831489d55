package io.bedrockotel.smoke;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bedrockotel.examples.localbedrock.books.Header;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** An HTTP request whose baggage somebody made up, and what the application's call became of it. */
record StrangersRequest(Stage stage, String model) {
  private static final String HEADER = "X-Amzn-Bedrock-Request-Metadata";
  private static final String ACCEPTED = "[a-zA-Z0-9 ._:/=+@-]{1,256}";
  private static final ObjectReader STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  /** Sends it with these headers, and gives the answer. */
  String send(String command, String... baggage) {
    StringBuilder request = new StringBuilder("POST /ask HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : baggage) {
      request.append("baggage: ").append(header).append("\r\n");
    }
    request.append("Content-Length: 0\r\nConnection: close\r\n\r\n");
    byte[] bytes = request.toString().getBytes(ISO_8859_1);
    return stage.run(command, model, "body=" + Base64.getEncoder().encodeToString(bytes));
  }

  /** The only request that Bedrock got. */
  RecordedRequest got() {
    List<RecordedRequest> requests = stage.requests(model);
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).status()).isEqualTo(200);
    return requests.get(0);
  }

  /** The metadata in its body, where that is one sound object. */
  Map<String, String> member() throws JsonProcessingException {
    return accepted(STRICT.readTree(got().body()).path("requestMetadata").toString());
  }

  /** The metadata in its header, where that is one sound object. */
  Map<String, String> header() throws JsonProcessingException {
    List<Header> headers =
        got().headers().stream().filter(h -> h.name().equalsIgnoreCase(HEADER)).toList();
    assertThat(headers).hasSize(1);
    assertThat(headers.get(0).value()).hasSizeLessThanOrEqualTo(8_192);
    return accepted(headers.get(0).value());
  }

  private static Map<String, String> accepted(String json) throws JsonProcessingException {
    Map<String, String> entries =
        STRICT.forType(new TypeReference<Map<String, String>>() {}).readValue(json);
    assertThat(entries)
        .hasSizeLessThanOrEqualTo(16)
        .allSatisfy(
            (key, value) -> {
              assertThat(key).matches(ACCEPTED);
              assertThat(value).matches(ACCEPTED);
            });
    return entries;
  }
}
