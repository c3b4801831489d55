package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What calls cost, by the built-in prices and by the operator's. */
class CostSmokeTest {
  private static final String HEADER =
      "models,since,above_input_tokens,input,output,cache_read,cache_write,cache_write_1h\n";

  /** It has a price in the Regions of the United States. */
  private static final String MICRO = "amazon.nova-micro-v1:0";

  private final String model = Stage.newModel();

  @TempDir private Path directory;

  @Test
  void ownPricesCount() throws IOException {
    Path prices =
        Files.writeString(
            directory.resolve("prices.csv"),
            "# date: 2026-11-01\n" + HEADER + model + ",,,1000,2000,,,\n");
    try (Stage stage = Stage.open(with(prices))) {
      stage.run("converse", model);
      ExpectedSpan.converse(model)
          .answered()
          .with("aws.bedrock.cost.total", 0.031)
          .with("aws.bedrock.cost.input", 0.007)
          .with("aws.bedrock.cost.output", 0.024)
          .with("aws.bedrock.cost.price_date", "2026-11-01")
          .isTheOnlySpanOf(stage.observe(model));
    }
  }

  @Test
  void priceFileThatIsWrongIsReportedAndTheBuiltInTableStays() throws IOException {
    Path prices =
        Files.writeString(directory.resolve("prices.csv"), HEADER + model + ",,,cheap,,,,\n");
    try (Stage stage = Stage.open(with(prices).withEnvironment("AWS_REGION", "us-west-2"))) {
      stage.run("converse", MICRO);
      assertThat(stage.observe(MICRO).spans().get(0).attributes())
          .containsEntry("aws.bedrock.cost.total", 0.000001925);
      assertThat(stage.output())
          .filteredOn(line -> line.contains("WARN"))
          .singleElement()
          .asString()
          .contains(
              "otel.instrumentation.bedrock.cost.prices is not accepted: " + prices + ", line 2: ");
    }
  }

  @Test
  void modelsWithoutAPriceAreNamedOnceAndCounted() {
    try (Stage stage = Stage.open(Attachment.extension())) {
      stage.run("converse", model);
      stage.run("converse", model);
      stage.run("converse", MICRO);
      stage.endApplication();
      assertThat(stage.output())
          .filteredOn(line -> line.contains("have no price"))
          .satisfiesExactly(
              line ->
                  assertThat(line)
                      .contains("INFO", "Bedrock calls of " + model + " have no price (model)"),
              line -> assertThat(line).contains("INFO", MICRO + " have no price (region)"));
      assertThat(stage.receiver().metrics())
          .extracting(metric -> metric.metric().getName())
          .contains("aws.bedrock.extension.cost.unpriced")
          .doesNotContain("aws.bedrock.client.cost");
    }
  }

  private static Attachment with(Path prices) {
    return Attachment.extension().with("cost.prices", prices.toString());
  }
}
