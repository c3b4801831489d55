package io.bedrockotel.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.thirdparty.jackson.core.JsonFactory;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;

/** The reader against the AWS SDK's own parser on random JSON, whole and cut. */
class SameAsJacksonTest {
  private static final long SEED = 11;
  private static final int TEXTS = 20_000;
  private static final JsonFactory JACKSON = new JsonFactory();
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "stop", "x");
  private static final List<String> PATHS =
      List.of("a", "b.a", "b.c[]", "c[]", "c[].a", "c[].b.d", "d[0].a", "stop", "stop[]");

  private static final BodyFields<List<String>> FIELDS = fields();

  @Test
  void wholeTexts() throws IOException {
    Random random = new Random(SEED);
    int values = 0;
    for (int i = 0; i < TEXTS; i++) {
      byte[] json = RandomJson.object(random, NAMES).getBytes(UTF_8);
      List<String> expected = jackson(json);
      values += expected.size();

      assertThat(read(json, json.length)).as(() -> new String(json, UTF_8)).isEqualTo(expected);
    }
    assertThat(values).isGreaterThan(TEXTS);
  }

  @Test
  void ofACutTextABeginning() {
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS / 50; i++) {
      byte[] json = RandomJson.object(random, NAMES).getBytes(UTF_8);
      List<String> whole = read(json, json.length);
      for (int length = 0; length < json.length; length++) {
        List<String> part = read(json, length);

        assertThat(part).isEqualTo(whole.subList(0, part.size()));
      }
    }
  }

  private static List<String> read(byte[] json, int length) {
    List<String> log = new ArrayList<>();
    FIELDS.read(Arrays.copyOf(json, length), log);
    return log;
  }

  private static BodyFields<List<String>> fields() {
    BodyFields.Builder<List<String>> fields = BodyFields.builder();
    for (String path : PATHS) {
      fields.present(path, log -> log.add(path + " present"));
      fields.text(path, (log, value) -> log.add(path + " text " + value));
      fields.integer(path, (log, value) -> log.add(path + " integer " + value));
      fields.number(path, (log, value) -> log.add(path + " number " + value));
      fields.length(path, (log, value) -> log.add(path + " length " + value));
    }
    return fields.build();
  }

  private static List<String> jackson(byte[] json) throws IOException {
    List<String> log = new ArrayList<>();
    try (JsonParser parser = JACKSON.createParser(json)) {
      parser.nextToken();
      value(parser, "", log);
    }
    return log;
  }

  private static void value(JsonParser parser, String path, List<String> log) throws IOException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NULL) {
      log(path, "present", log);
    }
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.getText();
        parser.nextToken();
        value(parser, path.isEmpty() ? name : path + "." + name, log);
      }
    } else if (token == JsonToken.START_ARRAY) {
      elements(parser, path, log);
    } else if (token == JsonToken.VALUE_STRING && isWellFormed(parser.getText())) {
      log(path, "text " + parser.getText(), log);
    } else if (token.isNumeric()) {
      number(parser.getText(), path, log);
    }
  }

  private static void elements(JsonParser parser, String path, List<String> log)
      throws IOException {
    int length = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String first = path + "[0]";
      boolean onlyFirst = PATHS.stream().anyMatch(each -> each.startsWith(first));
      value(parser, onlyFirst && length == 0 ? first : path + "[]", log);
      length++;
    }
    log(path, "length " + length, log);
  }

  private static void number(String text, String path, List<String> log) {
    double number = Double.parseDouble(text);
    boolean digits = text.matches("-?\\d{1,18}");
    boolean whole = number == Math.rint(number) && Math.abs(number) <= 1L << 53;
    if (digits || whole) {
      log(path, "integer " + (digits ? Long.parseLong(text) : (long) number), log);
    }
    if (!Double.isInfinite(number)) {
      log(path, "number " + number, log);
    }
  }

  private static boolean isWellFormed(String text) {
    return UTF_8.newEncoder().canEncode(text);
  }

  private static void log(String path, String what, List<String> log) {
    if (PATHS.contains(path)) {
      log.add(path + " " + what);
    }
  }
}
