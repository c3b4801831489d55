package io.bedrockotel.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.benchmarks.results.Spread;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void numbersHaveAsManyDigitsAsCount() {
    assertThat(Numbers.of(2_229_925.7)).isEqualTo("2,229,926");
    assertThat(Numbers.of(31.98)).isEqualTo("32.0");
    assertThat(Numbers.of(0.0614)).isEqualTo("0.061");
    assertThat(Numbers.of(0.5)).isEqualTo("0.500");
    assertThat(Numbers.of(0.000312)).isEqualTo("0.00031");
    assertThat(Numbers.of(0.0)).isEqualTo("0");
    assertThat(Numbers.of(-436.5)).isEqualTo("-437");
    assertThat(Numbers.of(5_000)).isEqualTo("5,000");
  }

  @Test
  void spreadIsShownWhereThereIsOne() {
    assertThat(Numbers.of(Spread.of(List.of(68_032.5, 68_032.6)))).isEqualTo("68,033");
    assertThat(Numbers.of(Spread.of(List.of(3.0, 1.0, 2.0)))).isEqualTo("2.00 (1.00 to 3.00)");
  }

  @Test
  void tablesAreMarkdown() {
    assertThat(new Table(List.of("a", "b")).row(List.of("1", "2")).text())
        .isEqualTo("| a | b |\n|---|---|\n| 1 | 2 |");
  }
}
