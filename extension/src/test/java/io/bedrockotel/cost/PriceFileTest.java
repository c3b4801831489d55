package io.bedrockotel.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFileTest {
  private static final String OWN = "my.model-1";
  private static final long DAY = LocalDate.parse("2026-09-23").toEpochDay();

  @TempDir private Path directory;

  @Test
  void tableHasTheIdsOfTheFile() throws Exception {
    PriceTable table = read("# date: 2026-10-01\n", OWN + " my.model-2,,,1,2,,,");

    assertThat(table.has(OWN)).isTrue();
    assertThat(table.has("my.model")).isFalse();
    assertThat(table.find("my.model-2", DAY, 1).of(Component.OUTPUT, 3)).isEqualTo(6_000_000);
    assertThat(table.find(OWN, DAY, 1).since().text()).isEqualTo("2026-10-01");
  }

  @Test
  void editorsMayPutAMarkInFront() throws Exception {
    assertThat(read("\uFEFF", OWN + ",,,1,2,,,").has(OWN)).isTrue();
    assertThat(
            read("\uFEFF# date: 2026-10-01\n", OWN + ",,,1,,,,").find(OWN, DAY, 1).since().text())
        .isEqualTo("2026-10-01");
  }

  @Test
  void largeCallsAndLaterDaysCanBeWithoutAPrice() throws Exception {
    PriceTable table =
        read("", OWN + ",,,1,2,,,", OWN + ",,200000,,,,,", OWN + ",2026-09-24,,,,,,");

    assertThat(price(table, DAY, 200_000)).isEqualTo(1_000_000);
    assertThat(price(table, DAY, 200_001)).isEqualTo(Price.UNKNOWN);
    assertThat(price(table, DAY + 1, 1)).isEqualTo(Price.UNKNOWN);
  }

  @Test
  void daysAndSizesChooseTheRow() throws Exception {
    PriceTable table =
        read("", OWN + ",,,1,,,,", OWN + ",2026-09-23,,2,,,,", OWN + ",2026-09-23,100,3,,,,");

    assertThat(price(table, DAY - 1, 1_000)).isEqualTo(1_000_000);
    assertThat(price(table, DAY, 100)).isEqualTo(2_000_000);
    assertThat(price(table, DAY, 101)).isEqualTo(3_000_000);
  }

  @Test
  void aModelWithoutAPriceForTheDayHasNone() throws Exception {
    assertThat(read("", OWN + ",2026-09-24,,2,,,,").find(OWN, DAY, 1)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my.model-1,,,1,,,           | line 2: expected 8 cells, found 7",
        ",,,1,,,,                    | line 2: expected a model id in the first cell",
        "my.model-1,,,,,,,           | line 2: expected a price in at least one cell",
        "my.model-1,,,cheap,,,,      | line 2: input is no price in US dollars",
        "my.model-1,,,1,-2,,,        | line 2: output is no price in US dollars",
        "my.model-1,,,0.0000001,,,,  | line 2: input is no price in US dollars",
        "my.model-1,,,1e9,,,,        | line 2: input is no price in US dollars",
        "my.model-1,tomorrow,,1,,,,  | line 2: expected a day such as 2026-09-23, found tomorrow",
        "my.model-1,,many,1,,,,      | line 2: above_input_tokens is no whole number: many",
        "my.model-1,,100,1,,,,       | line 2: my.model-1 has a price for large calls, and none",
        "# date: now                 | line 2: expected a day such as 2026-09-23, found now"
      })
  void errorsNameFileLineAndReason(String row, String reason) {
    assertThatThrownBy(() -> read("", row))
        .isInstanceOf(PriceFileException.class)
        .hasMessageStartingWith(directory.resolve("prices.csv") + ", " + reason);
  }

  @Test
  void oneModelHasOnePriceOfADay() {
    assertThatThrownBy(() -> read("", OWN + ",,,1,,,,", "other.model " + OWN + ",,,2,,,,"))
        .hasMessageEndingWith(
            "line 3: my.model-1 has a price for that day and size already, in line 2");
  }

  @Test
  void headerIsNeeded() throws IOException {
    Path file = Files.writeString(directory.resolve("prices.csv"), "model,price\n");
    Path empty = Files.writeString(directory.resolve("empty.csv"), "# nothing\n");

    assertThatThrownBy(() -> PriceFile.read(file))
        .hasMessage(file + ", line 1: expected the header \"" + PriceFile.HEADER + "\"");
    assertThatThrownBy(() -> PriceFile.read(empty))
        .hasMessage(empty + ": it has no line \"" + PriceFile.HEADER + "\"");
  }

  @Test
  void fileThatCannotBeReadIsNamed() throws IOException {
    Path missing = directory.resolve("missing.csv");
    Path binary = Files.write(directory.resolve("binary.csv"), new byte[] {(byte) 0xff, 10});

    assertThatThrownBy(() -> PriceFile.read(missing))
        .hasMessage(missing + ": there is no such file");
    assertThatThrownBy(() -> PriceFile.read(binary)).hasMessage(binary + ": it is not UTF-8");
    assertThatThrownBy(() -> PriceFile.read(directory))
        .hasMessage(directory + ": it is no regular file");
    assertThatThrownBy(() -> PriceFile.read(Path.of("/dev/null")))
        .hasMessage("/dev/null: it is no regular file");
  }

  private PriceTable read(String comment, String... rows) throws IOException, PriceFileException {
    String text = comment + PriceFile.HEADER + "\n" + String.join("\n", rows) + "\n";
    return PriceFile.read(
        Files.writeString(directory.resolve("prices.csv"), text, StandardCharsets.UTF_8));
  }

  private static long price(PriceTable table, long day, long inputTokens) {
    return table.find(OWN, day, inputTokens).of(Component.INPUT, 1);
  }
}
