package io.bedrockotel.json;

import java.util.List;
import java.util.Random;

/** Random JSON texts with given member names: of every kind, shape and spelling. */
public final class RandomJson {
  private static final String[] NUMBERS = {
    "0",
    "7",
    "-3",
    "12.0",
    "0.8",
    "1e3",
    "-2.5E-2",
    "9007199254740993",
    "1e400",
    "123456789012345678"
  };
  private static final String[] TEXTS = {
    "",
    "end_turn",
    "message_stop",
    "stop",
    "one",
    "\\u0061b",
    "a\\\"b",
    "\\\\",
    "\\ud83d\\ude00",
    "日本",
    "\\ud800",
    "{\\\"a\\\": 1}",
    "]",
    "}",
    "/\\/\\b\\f\\n\\r\\t"
  };

  private final Random random;
  private final List<String> names;
  private final StringBuilder json = new StringBuilder();

  private RandomJson(Random random, List<String> names) {
    this.random = random;
    this.names = names;
  }

  /** An object with members of these names. */
  public static String object(Random random, List<String> names) {
    RandomJson text = new RandomJson(random, names);
    text.object(6);
    return text.json.toString();
  }

  private void value(int depth) {
    int kind = random.nextInt(depth > 0 ? 9 : 6);
    if (kind > 6) {
      object(depth);
    } else if (kind == 6) {
      array(depth);
    } else if (kind > 3) {
      json.append(pick(NUMBERS));
    } else if (kind > 1) {
      json.append('"').append(pick(TEXTS)).append('"');
    } else {
      json.append(pick("null", "true", "false"));
    }
  }

  private void object(int depth) {
    json.append('{');
    for (int i = random.nextInt(6); i > 0; i--) {
      space();
      json.append('"').append(name()).append('"');
      space();
      json.append(':');
      space();
      value(depth - 1);
      space();
      json.append(i > 1 ? "," : "");
    }
    space();
    json.append('}');
  }

  private void array(int depth) {
    json.append('[');
    for (int i = random.nextInt(4); i > 0; i--) {
      space();
      value(depth - 1);
      space();
      json.append(i > 1 ? "," : "");
    }
    space();
    json.append(']');
  }

  private String name() {
    String name = names.get(random.nextInt(names.size()));
    return random.nextInt(20) > 0 || name.isEmpty()
        ? name
        : String.format("\\u%04x", (int) name.charAt(0)) + name.substring(1);
  }

  private void space() {
    if (random.nextInt(10) == 0) {
      json.append(pick(" ", "\n", "\r\n", "\t"));
    }
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
