package io.bedrockotel.smoke.billing;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What records of Bedrock's log cost by the published prices of the few models that are called:
 * reckoned here, by none of the code that is tested.
 */
final class ListPrices {
  private static final String NONE = "0";

  /** Dollars for a million tokens: input, output, cache read, cache write, cache write 1 h. */
  private static final Map<String, List<String>> PRICES =
      Map.of(
          "us.anthropic.claude-sonnet-4-6",
          List.of("3.3", "16.5", "0.33", "4.125", NONE),
          "global.anthropic.claude-opus-5-5",
          List.of("4", "20", "0.2", "5", "8"),
          "amazon.nova-lite-v1:0",
          List.of("0.06", "0.24", NONE, NONE, NONE),
          "amazon.titan-embed-text-v1",
          List.of("0.1", NONE, NONE, NONE, NONE),
          "meta.llama3-70b-instruct-v1:0",
          List.of("2.65", "3.5", NONE, NONE, NONE));

  private static final int PICO_OF_MILLIONS = 6;

  private ListPrices() {}

  /** What each tenant used. */
  static Map<String, Usage> usage(List<JsonNode> records) {
    return records.stream()
        .filter(record -> !record.has("errorCode"))
        .collect(
            toMap(
                record -> record.at("/requestMetadata/tenant_id").asText(),
                ListPrices::of,
                Usage::plus));
  }

  private static Usage of(JsonNode record) {
    JsonNode input = record.path("input");
    long write = input.path("cacheWriteInputTokenCount").asLong();
    long hour = writtenForAnHour(record.at("/output/outputBodyJson/usage/cacheDetails"));
    long[] tokens = {
      input.path("inputTokenCount").asLong(),
      record.at("/output/outputTokenCount").asLong(),
      input.path("cacheReadInputTokenCount").asLong(),
      write - hour,
      hour
    };
    return new Usage(
        LongStream.of(tokens).sum(), picodollars(record.path("modelId").asText(), tokens));
  }

  private static long writtenForAnHour(JsonNode details) {
    return details
        .valueStream()
        .filter(detail -> detail.path("ttl").asText().equals("1h"))
        .mapToLong(detail -> detail.path("inputTokens").asLong())
        .sum();
  }

  private static long picodollars(String model, long... tokens) {
    BigDecimal cost = BigDecimal.ZERO;
    List<String> prices = PRICES.getOrDefault(model, List.of());
    for (int i = 0; i < prices.size(); i++) {
      cost = cost.add(new BigDecimal(prices.get(i)).multiply(BigDecimal.valueOf(tokens[i])));
    }
    return cost.movePointRight(PICO_OF_MILLIONS).longValueExact();
  }
}
