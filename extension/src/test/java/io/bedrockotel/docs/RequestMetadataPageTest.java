package io.bedrockotel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.metadata.Metadata;
import io.bedrockotel.metadata.MetadataPolicy;
import io.opentelemetry.api.baggage.Baggage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers in the decision of docs/request-metadata.md against what the policy does. */
class RequestMetadataPageTest {
  private static final Page DECISION =
      Page.at("docs/request-metadata.md").section("## The decision");

  @Test
  void limitsAreThoseOfThePolicy() {
    assertThat(DECISION.text())
        .contains("all %d places are taken".formatted(places()))
        .contains("or more than %d |".formatted(longest()))
        .contains("it is cut at %d, and".formatted(cut()));
  }

  @Test
  void headerIsAsLongAsTheCodeSays() {
    assertThat(Checkout.text("extension/src/main/java/io/bedrockotel/sdk/MetadataText.java"))
        .contains("LENGTH = 8_192;");
    assertThat(DECISION.text()).contains("over 8,192 characters");
  }

  private static int places() {
    Map<String, String> many = new LinkedHashMap<>();
    IntStream.range(0, 100).forEach(i -> many.put("k" + i, "v"));
    return sent(many).entries().size();
  }

  private static int longest() {
    return IntStream.range(0, 1000)
        .filter(length -> sent(Map.of("k", "x".repeat(length))).adjustments().isEmpty())
        .max()
        .orElseThrow();
  }

  private static int cut() {
    return sent(Map.of("k", "x".repeat(1000))).entries().get("k").lastIndexOf('x') + 1;
  }

  private static Metadata sent(Map<String, String> operator) {
    return MetadataPolicy.builder()
        .operator(operator)
        .build()
        .resolve(Map.of(), Baggage.empty(), Map.of());
  }
}
