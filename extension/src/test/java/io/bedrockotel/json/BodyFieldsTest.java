package io.bedrockotel.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFieldsTest {
  private static final String LONGEST = "x".repeat(256);

  private static final BodyFields<List<String>> FIELDS =
      BodyFields.<List<String>>builder()
          .count("count", (log, value) -> log.add("count " + value))
          .integer("seed", (log, value) -> log.add("seed " + value))
          .number("number", (log, value) -> log.add("number " + value))
          .text("text", (log, value) -> log.add("text " + value))
          .text("stop", (log, value) -> log.add("stop " + value))
          .text("stop[]", (log, value) -> log.add("stop " + value))
          .word("type", "one", log -> log.add("one"))
          .word("type", "two", log -> log.add("two"))
          .present("messages", log -> log.add("messages"))
          .filled("filled", log -> log.add("filled"))
          .length("vectors[0]", (log, value) -> log.add("length " + value))
          .length("vectors", (log, value) -> log.add("vectors " + value))
          .count("deep.er[].est", (log, value) -> log.add("deep " + value))
          .after("deep.er[]", log -> log.add("end"))
          .flag("flag", (log, value) -> log.add("flag " + value))
          .count("any.*.count", (log, value) -> log.add("any " + value))
          .text("id", List::isEmpty, (log, value) -> log.add("id " + value))
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"count\": 5}                                | count 5",
        "{\"count\": 28.0}                             | count 28",
        "{\"count\": 1e3}                              | count 1000",
        "{\"count\": 0, \"seed\": -7}                  | count 0, seed -7",
        "{\"number\": -0.25e1}                         | number -2.5",
        "{\"text\": \"a\\u0062\\n\"}                   | text ab\\n",
        "{\"te\\u0078t\": \"escaped name\"}            | text escaped name",
        "{\"stop\": \"a\"}                             | stop a",
        "{\"stop\": [\"a\", \"b\", null, 3, [\"c\"]]}  | stop a, stop b",
        "{\"type\": \"two\"}                           | two",
        "{\"type\": \"tw\\u006f\"}                     | two",
        "{\"messages\": []}                            | messages",
        "{\"messages\": false}                         | messages",
        "{\"filled\": \"x\"}                           | filled",
        "{\"filled\": [0]}                             | filled",
        "{\"filled\": {\"a\": 1}}                      | filled",
        "{\"vectors\": [[1, 2, 3], [4]]}               | length 3, vectors 2",
        "{\"vectors\": []}                             | vectors 0",
        "{\"deep\": {\"er\": [{\"est\": 1}, {}, 2]}}   | deep 1, end, end",
        "{\"flag\": true, \"flag\": false}             | flag true, flag false",
        "{\"any\": {\"x\": {\"count\": 1}, \"y\": 2, \"\": {\"count\": 3}}} | any 1, any 3",
        "{\"id\": \"a\", \"id\": \"b\"}               | id a",
        "{\"count\": 1, \"count\": 2}                  | count 1, count 2",
        "{\"skipped\": {\"count\": 1}, \"count\": 2}   | count 2",
        "  {  \"count\"  :  3  }                       | count 3"
      })
  void valuesAreRead(String body, String log) {
    assertThat(String.join(", ", read(body))).isEqualTo(log.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"count\": \"5\"}",
        "{\"count\": -1}",
        "{\"count\": 5.5}",
        "{\"count\": 1e400}",
        "{\"count\": 99999999999999999999}",
        "{\"count\": null}",
        "{\"count\": true}",
        "{\"count\": [5]}",
        "{\"count\": {\"count\": 5}}",
        "{\"count\": 05}",
        "{\"count\": 0x5}",
        "{\"count\": NaN}",
        "{\"number\": 1e999}",
        "{\"number\": 1.}",
        "{\"number\": +1}",
        "{\"text\": null}",
        "{\"text\": 5}",
        "{\"text\": \"\\x\"}",
        "{\"text\": \"\\u12\"}",
        "{\"text\": \"\\ud800\"}",
        "{\"type\": \"three\"}",
        "{\"messages\": null}",
        "{\"filled\": \"\"}",
        "{\"filled\": []}",
        "{\"filled\": {}}",
        "{\"filled\": null}",
        "{\"Count\": 5}",
        "{\"flag\": \"true\"}",
        "{\"flag\": truely}",
        "{\"flag\": nope}",
        "{\"any\": {\"count\": 1}}",
        "[{\"count\": 5}]",
        "\"count\"",
        "null",
        "5",
        "",
        " ",
        "{",
        "{\"count\"",
        "{\"count\":",
        "{\"count\": 5",
        "{\"count\" 5}",
        "{count: 5}",
        "{\"text\": \"cut",
        "}{\"count\": 5}",
        "{}{\"count\": 5}",
        "{\"vectors\": [[1, 2"
      })
  void whatIsOfAnotherKindOrCutIsAbsent(String body) {
    assertThat(read(body)).isEmpty();
  }

  @Test
  void whatStandsBeforeAFaultStays() {
    assertThat(read("{\"count\": 5, \"text\": \"a\", oops, \"seed\": 1}"))
        .containsExactly("count 5", "text a");
    assertThat(read("{\"deep\": {\"er\": [{\"est\": 1}, {\"est\": 2"))
        .containsExactly("deep 1", "end", "end");
  }

  @Test
  void textsAreBounded() {
    assertThat(read("{\"text\": \"" + LONGEST + "\"}")).containsExactly("text " + LONGEST);
    assertThat(read("{\"text\": \"" + LONGEST + "x\", \"count\": 1}")).containsExactly("count 1");
    assertThat(read("{\"text\": \"" + "\\u00e9".repeat(256) + "\"}"))
        .containsExactly("text " + "é".repeat(256));
    assertThat(read("{\"text\": \"" + "\\u00e9".repeat(257) + "\"}")).isEmpty();
  }

  @Test
  void otherEncodingsAreNoJson() {
    assertThat(read("{\"count\": 5}".getBytes(UTF_16))).isEmpty();
    assertThat(read("{\"text\": \"é\", \"count\": 5}".getBytes(ISO_8859_1)))
        .containsExactly("count 5");
    assertThat(read("{\"text\": \"日本😀\"}".getBytes(UTF_8))).containsExactly("text 日本😀");
  }

  @Test
  void nestingHasNoLimitAndNoStack() {
    int depth = 3_000_000;
    String deep = "{\"a\": " + "[".repeat(depth) + "]".repeat(depth) + ", \"count\": 5}";

    assertThat(read(deep)).containsExactly("count 5");
    assertThat(read("{\"vectors\": " + "[".repeat(depth))).isEmpty();
  }

  @Test
  void partsOfAnArrayAreRead() {
    byte[] bytes = "xx{\"count\": 5}, \"count\": 6}".getBytes(UTF_8);
    List<String> log = new ArrayList<>();

    FIELDS.read(bytes, 2, 12, log);

    assertThat(log).containsExactly("count 5");
  }

  @Test
  void aTableMayNotReadATextTwice() {
    assertThatThrownBy(
            () ->
                BodyFields.<List<String>>builder()
                    .text("a", List::add)
                    .filled("a", List::clear)
                    .build())
        .isInstanceOf(IllegalStateException.class);
  }

  private static List<String> read(String body) {
    return read(body.getBytes(UTF_8));
  }

  private static List<String> read(byte[] body) {
    List<String> log = new ArrayList<>();
    FIELDS.read(body, log);
    return log;
  }
}
