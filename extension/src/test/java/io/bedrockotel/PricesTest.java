package io.bedrockotel;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.config.CostSettings;
import io.bedrockotel.config.Settings;
import io.bedrockotel.cost.PriceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricesTest {
  private final List<String> atStart = new ArrayList<>();
  private final List<String> news = new ArrayList<>();
  private final List<String> known = new ArrayList<>();

  @TempDir private Path directory;

  @AfterEach
  void forget() {
    System.clearProperty("io.bedrockotel.prices.accepted");
  }

  @Test
  void fileThatCanBeUsedIsNoNews() throws IOException {
    start(file("my.model,,,1,2,,,"));

    assertThat(atStart).isEmpty();
    assertThat(news).isEmpty();
    assertThat(known).isEmpty();
  }

  @Test
  void fileThatVanishesAfterTheStartIsNews() throws IOException {
    Path file = file("my.model,,,1,2,,,");
    CostSettings settings = settings(file);
    Prices.check(settings, atStart::add);
    Files.delete(file);

    assertThat(Prices.read(settings, news::add, known::add)).isNotNull();
    assertThat(atStart).isEmpty();
    assertThat(news)
        .containsExactly(
            "otel.instrumentation.bedrock.cost.prices is not accepted: "
                + file
                + ": there is no such file. Using the built-in prices.");
  }

  @Test
  void fileThatWasWrongAtTheStartIsReportedOnce() throws IOException {
    start(file("my.model,,,cheap,2,,,"));

    assertThat(atStart).singleElement().asString().contains("prices.csv, line 2: ");
    assertThat(news).isEmpty();
    assertThat(known).isEqualTo(atStart);
  }

  private void start(Path file) {
    CostSettings settings = settings(file);
    Prices.check(settings, atStart::add);
    assertThat(Prices.read(settings, news::add, known::add)).isNotNull();
  }

  private Path file(String row) throws IOException {
    return Files.writeString(directory.resolve("prices.csv"), PriceFile.HEADER + "\n" + row + "\n");
  }

  private static CostSettings settings(Path file) {
    return Settings.read(
            property -> property.equals("cost.prices") ? file.toString() : null, problem -> {})
        .cost();
  }
}
