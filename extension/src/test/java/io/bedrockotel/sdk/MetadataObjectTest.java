package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

class MetadataObjectTest {
  private static final long SEED = 7;
  private static final int TEXTS = 200_000;
  private static final JsonFactory JACKSON = new JsonFactory();
  private static final String[] PARTS = {
    "{", "}", "\"a\"", "\"b\"", ":", ",", " ", "\t", "\n", "\\", "\"", "\\u0061", "\\u00e", "\\n",
    "\u0001", "é", "\ud83d", "1", "null", "[", "]", "/*x*/", "//", "#", "'c'", "\ufeff", "\u00a0"
  };

  @Test
  void entriesComeInTheirOrderWithoutEscapes() {
    String text = "\t{ \"z\" : \"\\u00e9\\\"\\\\\\/\\b\\f\\n\\r\\t}\" ,\r\n\"a\":\"\"} ";

    assertThat(MetadataObject.entries(text))
        .containsExactly(Map.entry("z", "é\"\\/\b\f\n\r\t}"), Map.entry("a", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{}",
        "[]",
        "\"text\"",
        "no json",
        "{\"a\":1}",
        "{\"a\":null}",
        "{\"a\":\"1\"",
        "{\"a\":\"1\",}",
        "{\"a\":\"\\",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u00e",
        "{\"a\":\"\\u00g0\"}",
        "{\"a\":\"\\u٠٠٠٠\"}",
        "{\"a\":\"b\tc\"}",
        "{'a':'b'}",
        "{\"a\":\"b\"} trailing",
        "{\"a\":\"b\"}}",
        "{\"a\":\"b\"}{\"c\":\"d}\"}",
        "{\"a\":\"b\"} /* } */",
        "{/**/\"a\":\"b\"}",
        "{\"a\":\"b\",\"a\":\"c\"}",
        "{\"a\":\"b\",\"\\u0061\":\"b\"}",
        "\ufeff{\"a\":\"b\"}"
      })
  void everythingElseIsNone(String text) {
    assertThat(MetadataObject.entries(text)).isNull();
  }

  @Test
  void sameAsAStrictParserOnRandomTexts() {
    Random random = new Random(SEED);
    int objects = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = random(random);
      Map<String, String> expected = jackson(text);
      objects += expected == null ? 0 : 1;

      assertThat(MetadataObject.entries(text)).as(text).isEqualTo(expected);
    }
    assertThat(objects).isBetween(TEXTS / 10, TEXTS / 2);
  }

  /** A sound object, often with something else at one place. */
  private static String random(Random random) {
    StringBuilder text = new StringBuilder("{");
    int entries = 1 + random.nextInt(3);
    for (int i = 0; i < entries; i++) {
      text.append(i == 0 ? "" : ",").append(string(random)).append(':').append(string(random));
    }
    text.append('}');
    for (int changes = random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(2));
      text.replace(at, end, PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  private static String string(Random random) {
    return "\"" + (char) ('a' + random.nextInt(6)) + (random.nextBoolean() ? "" : "\\\"}") + "\"";
  }

  private static Map<String, String> jackson(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    try (JsonParser parser = JACKSON.createParser(text)) {
      boolean sound = parser.nextToken() == JsonToken.START_OBJECT;
      while (sound && parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        sound =
            parser.nextToken() == JsonToken.VALUE_STRING
                && entries.put(key, parser.getText()) == null;
      }
      sound &= parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
      return sound && !entries.isEmpty() ? entries : null;
    } catch (IOException malformed) {
      return null;
    }
  }
}
