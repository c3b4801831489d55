package io.bedrockotel.costs.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTableTextTest {
  private static final Path SOURCE = Path.of("data/genai-prices-aws.json");
  private static final Path TABLE =
      Path.of("../extension/src/main/resources/io/bedrockotel/cost/prices.csv");

  private final List<String> rows = Files.readAllLines(TABLE);

  PriceTableTextTest() throws IOException {}

  @Test
  void tableOfTheExtensionIsMadeFromTheData() throws IOException {
    assertThat(PriceTableText.of(Files.readString(SOURCE), "2026-09-23", "0.1.8"))
        .isEqualTo(Files.readString(TABLE));
  }

  @ParameterizedTest
  @CsvSource({
    "us.anthropic.claude-opus-5, 5.5",
    "global.anthropic.claude-opus-5-v1:0, 5",
    "eu.anthropic.claude-opus-4-5-20251101-v1:0, 5.5",
    "us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0, 3.3",
    "amazon.titan-embed-text-v1, 0.1"
  })
  void exactIdsHaveTheirPrice(String id, String input) {
    assertThat(of(id)).singleElement().asString().contains(",," + input + ",").contains(id);
  }

  /** The source's parts of ids fit these, and its prices do not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "amazon.titan-embed-text-v2:0",
        "amazon.titan-embed-text",
        "anthropic.claude-3-haiku-20240307-v1:0:48k",
        "global.anthropic.claude-3-haiku-20240307-v1:0",
        "us-gov.anthropic.claude-3-haiku-20240307-v1:0",
        "amazon.nova-sonic-v1:0",
        "ca.anthropic.claude-opus-5"
      })
  void noIdHasAPriceByAPartOfIt(String id) {
    assertThat(of(id)).isEmpty();
  }

  @Test
  void whatIsUnknownInTheDataIsNoPrice() {
    String model =
        "{\"models\":[{\"id\":\"a.b\",\"match\":{\"%s\":\"a.b\"},\"prices\":[{\"constraint\":{"
            + "\"type\":\"%s\"},\"prices\":{\"input_mtok\":1}}]}]}";

    assertThatThrownBy(() -> PriceTableText.of(model.formatted("equals", "moon"), "d", "v"))
        .hasMessageStartingWith("An unknown kind of constraint");
    assertThatThrownBy(() -> PriceTableText.of(model.formatted("like", "start_date"), "d", "v"))
        .hasMessageStartingWith("An unknown rule");
  }

  private List<String> of(String id) {
    return rows.stream()
        .filter(row -> List.of(row.split(",", -1)[0].split(" ")).contains(id))
        .toList();
  }
}
