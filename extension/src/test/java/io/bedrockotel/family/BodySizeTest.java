package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies of two megabytes that are nothing but one thing over and over. Reading that took time by
 * the square of the size would take hours; the deadline is for that.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BodySizeTest {
  private static final int SIZE = 2 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{\"usage\":",
        "{\"content\":[",
        "\\\\",
        "\\u0041",
        "\\\"",
        " ",
        "9",
        "1e",
        ",",
        ":",
        "{},",
        "{\"type\":\"tool_use\"},",
        "\"usage\":{\"input_tokens\":1},",
        "\"a\":\"b\",",
        "\u00e9",
        "\u0000"
      })
  void timeIsLinearInTheSize(String unit) {
    String many = unit.repeat(SIZE / unit.length());
    List<byte[]> bodies = new ArrayList<>();
    for (String start :
        new String[] {"", "{", "{\"content\":[", "{\"choices\":[", "{\"usage\":{\"a\":\""}) {
      bodies.add((start + many).getBytes(UTF_8));
    }
    for (Family family : Families.ALL) {
      bodies.forEach(body -> assertRead(new Bodies(family), body));
    }
    bodies.forEach(body -> assertRead(new Bodies(new UnknownFamily()), body));
  }

  private static void assertRead(Bodies family, byte[] body) {
    Consumer<byte[]> shape = BodyShape::of;
    Consumer<byte[]> chunk = bytes -> family.stream(null).read(bytes);
    for (Consumer<byte[]> reading : List.of(family::request, family::response, chunk, shape)) {
      assertThatCode(() -> reading.accept(body)).doesNotThrowAnyException();
    }
  }
}
