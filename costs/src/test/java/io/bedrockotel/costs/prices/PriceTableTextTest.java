package io.bedrockotel.costs.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTableTextTest {
  private static final Path SOURCE = Path.of("data/genai-prices-aws.json");
  private static final Path TABLE =
      Path.of("../extension/src/main/resources/io/bedrockotel/cost/prices.csv");

  private static final String MODEL =
      "{\"models\":[{\"id\":\"a.b\",\"match\":{\"%s\":\"%s\"},\"prices\":[{\"constraint\":{"
          + "\"type\":\"%s\"},\"prices\":{\"%s\":1}}]}]}";

  private final List<String> rows = Files.readAllLines(TABLE);

  PriceTableTextTest() throws IOException {}

  @Test
  void tableOfTheExtensionIsMadeFromTheData() throws IOException {
    String date = inHeader("# date: (.*)");
    String version = inHeader(".*@pydantic/genai-prices (.*)\\. Do not edit\\.");

    assertThat(new PriceTableText(Files.readString(SOURCE)).text(date, version))
        .isEqualTo(Files.readString(TABLE));
  }

  @Test
  void modelsThatAreLeftOutAreNamed() throws IOException {
    assertThat(new PriceTableText(Files.readString(SOURCE)).leftOut())
        .contains("amazon.nova-sonic-v1:0 (speech)", "mistral.voxtral-mini-3b-2507 (speech)");
    assertThat(
            new PriceTableText(MODEL.formatted("equals", "c.d", "start_date", "input_mtok"))
                .leftOut())
        .containsExactly("a.b (no id of Bedrock fits its rule)");
  }

  @ParameterizedTest
  @CsvSource({
    "us.anthropic.claude-opus-5, 5.5",
    "global.anthropic.claude-opus-5-v1:0, 5",
    "eu.anthropic.claude-opus-4-5-20251101-v1:0, 5.5",
    "us.writer.palmyra-x5-v1:0, 0.6",
    "jp.amazon.nova-2-lite-v1:0, 0.33",
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
        "us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0",
        "eu.amazon.nova-lite-v1:0",
        "apac.anthropic.claude-3-5-sonnet-20241022-v2:0",
        "in.openai.gpt-5.6-sol",
        "amazon.nova-sonic-v1:0",
        "mistral.voxtral-small-24b-2507",
        "ca.anthropic.claude-opus-5"
      })
  void noIdHasAPriceByAPartOfIt(String id) {
    assertThat(of(id)).isEmpty();
  }

  @Test
  void longCallsAndOldModelsOfWhichTheSourceSaysNothingHaveNoPrice() {
    assertThat(of("us.anthropic.claude-sonnet-4-5-20250929-v1:0"))
        .satisfiesExactly(
            row -> assertThat(row).contains(",,,3.3,16.5,"),
            row -> assertThat(row).endsWith(",,200000,,,,,"),
            row -> assertThat(row).endsWith(",2027-01-08,,,,,,"));
  }

  @Test
  void whatIsUnknownInTheDataIsNoPrice() {
    assertUnknown("An unknown kind of constraint", "equals", "a.b", "moon", "input_mtok");
    assertUnknown("An unknown rule", "like", "a.b", "start_date", "input_mtok");
    assertUnknown(
        "An unknown kind of price: requests_kcount of a.b",
        "equals",
        "a.b",
        "start_date",
        "requests_kcount");
  }

  private static void assertUnknown(String message, String... parts) {
    assertThatThrownBy(() -> new PriceTableText(MODEL.formatted((Object[]) parts)))
        .hasMessageStartingWith(message);
  }

  private String inHeader(String pattern) {
    return rows.stream()
        .map(Pattern.compile(pattern)::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1))
        .findFirst()
        .orElseThrow();
  }

  private List<String> of(String id) {
    return rows.stream()
        .filter(row -> List.of(row.split(",", -1)[0].split(" ")).contains(id))
        .toList();
  }
}
