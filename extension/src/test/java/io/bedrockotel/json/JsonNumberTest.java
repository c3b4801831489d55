package io.bedrockotel.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonNumberTest {
  private static final long SEED = 5;

  @Test
  void numbersAreWhatJavaReads() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      String text = randomNumber(random);
      byte[] bytes = text.getBytes(UTF_8);

      assertThat(JsonNumber.number(bytes, 0, bytes.length))
          .as(text)
          .isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void wholeNumbersAreExact() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      byte[] bytes = Long.toString(value).getBytes(UTF_8);
      boolean kept = Math.abs(value) < 1_000_000_000_000_000_000L;

      assertThat(JsonNumber.integer(bytes, 0, bytes.length))
          .isEqualTo(kept ? value : JsonNumber.NO_INTEGER);
    }
  }

  private static String randomNumber(Random random) {
    BigDecimal value = new BigDecimal(random.nextLong() >> random.nextInt(64));
    value = value.movePointLeft(random.nextInt(25));
    return random.nextBoolean() ? value.toPlainString() : value.toString().replace("E+", "e");
  }
}
