package io.bedrockotel.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnpricedNoticesTest {
  private final List<String> lines = new ArrayList<>();
  private final UnpricedNotices notices = new UnpricedNotices(lines::add);

  @Test
  void eachReasonOfAModelIsNamedOnce() {
    for (int i = 0; i < 2; i++) {
      notices.name("a.b", "model");
      notices.name("a.c", "service_tier");
      notices.name("a.c", "tokens");
    }

    assertThat(lines)
        .containsExactly(
            "Bedrock calls of a.b have no price (model): they have no cost",
            "Some Bedrock calls of a.c have no price (service_tier): no cost",
            "A Bedrock call of a.c has no certain token counts (tokens): no cost");
  }

  @Test
  void theyComeToAnEndAndSaySo() {
    for (int i = 0; i < 150; i++) {
      notices.name("a.model-" + i, i % 2 == 0 ? "model" : "region");
    }

    assertThat(lines)
        .hasSize(101)
        .endsWith("That was the last of 100 such lines: later models are not named");
  }
}
