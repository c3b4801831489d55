package io.bedrockotel.costs.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record of a model invocation log, schema 1.0.
 *
 * @param record the JSON object
 * @param at when the call was made
 */
record LoggedCall(JsonNode record, Instant at) {
  private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);

  /** Operations whose tokens are billed on demand; of others nobody knows how. */
  private static final Set<String> ON_DEMAND =
      Set.of("Converse", "ConverseStream", "InvokeModel", "InvokeModelWithResponseStream");

  /**
   * Reads the records of a line: one, as Bedrock writes them, or several.
   *
   * @throws IllegalArgumentException when something in it is no record
   */
  static List<LoggedCall> all(String line) {
    List<LoggedCall> calls = new ArrayList<>();
    try (MappingIterator<JsonNode> values = JSON.readValues(line)) {
      while (values.hasNextValue()) {
        calls.add(of(values.nextValue()));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("this cannot be read: " + e.getMessage(), e);
    }
    return calls;
  }

  private static LoggedCall of(JsonNode record) {
    String timestamp = record.path("timestamp").asText();
    if (!record.path("schemaType").asText().equals("ModelInvocationLog") || timestamp.isEmpty()) {
      throw new IllegalArgumentException("this is no record of a model invocation log");
    }
    try {
      LoggedCall call = new LoggedCall(record, Instant.parse(timestamp));
      LoggedCounts.requireSound(call);
      return call;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "timestamp is none such as 2026-09-23T10:00:00Z: " + timestamp, e);
    }
  }

  /** The day of the call, UTC, in days since 1970-01-01. */
  long day() {
    return at.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  /** What no two calls share; empty when the record does not say. */
  Optional<String> identity() {
    String request = record.path("requestId").asText();
    return request.isEmpty()
        ? Optional.empty()
        : Optional.of(record.path("accountId").asText() + "/" + region() + "/" + request);
  }

  /** Empty where the call has no such entry. */
  String metadata(String key) {
    return record.path("requestMetadata").path(key).asText("");
  }

  /** Whether it failed before there was an answer. */
  boolean failed() {
    return record.hasNonNull("errorCode") && !output().hasNonNull("outputTokenCount");
  }

  boolean onDemand() {
    return ON_DEMAND.contains(operation());
  }

  String operation() {
    return record.path("operation").asText();
  }

  String modelId() {
    return record.path("modelId").asText();
  }

  @Nullable String region() {
    JsonNode region = record.path("region");
    return region.isTextual() ? region.asText() : null;
  }

  JsonNode input() {
    return record.path("input");
  }

  JsonNode output() {
    return record.path("output");
  }
}
