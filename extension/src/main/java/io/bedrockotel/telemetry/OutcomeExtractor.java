package io.bedrockotel.telemetry;

import io.bedrockotel.cost.Cost;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.Transport;
import io.bedrockotel.genai.Usage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The extraction of attributes from how a call ended. */
final class OutcomeExtractor {
  private OutcomeExtractor() {}

  static void extract(Request request, Outcome outcome, AttributeWriter writer) {
    writer.set(Keys.RESPONSE_MODEL, ResponseModel.of(request, outcome));
    writer.set(Keys.CLOUD_REGION, ResponseModel.region(request, outcome));
    transport(outcome.transport(), writer);
    Response response = outcome.response();
    Long dimensions = response == null ? null : response.dimensions();
    writer.set(Keys.DIMENSIONS, dimensions == null ? request.body().dimensions() : dimensions);
    if (response != null) {
      response(response, writer);
    }
    writer.set(Keys.TIME_TO_FIRST_CHUNK, outcome.timeToFirstChunk());
    if (outcome.stream() != null) {
      writer.set(Keys.STREAM_OUTCOME, outcome.stream().value());
    }
    if (outcome.rateLimited()) {
      writer.set(Keys.RATE_LIMITED, true);
    }
    writer.set(Keys.ERROR_TYPE, outcome.errorType());
  }

  static void cost(@Nullable Cost cost, AttributeWriter writer) {
    if (cost != null) {
      writer.set(Keys.COST, cost.total());
      writer.set(Keys.COST_INPUT, cost.input());
      writer.set(Keys.COST_OUTPUT, cost.output());
      writer.set(Keys.COST_CACHE_READ, cost.cacheRead());
      writer.set(Keys.COST_CACHE_WRITE, cost.cacheWrite());
      writer.set(Keys.PRICE_DATE, cost.priceDate());
    }
  }

  /** Every entry that went out. */
  static void metadata(Map<String, String> entries, AttributeWriter writer) {
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      writer.set(Keys.requestMetadata(entry.getKey()), entry.getValue());
    }
  }

  private static void transport(Transport transport, AttributeWriter writer) {
    writer.set(Keys.SERVER_ADDRESS, transport.host());
    writer.set(Keys.SERVER_PORT, transport.port());
    writer.set(Keys.REQUEST_ID, transport.requestId());
    writer.set(Keys.STATUS_CODE, transport.statusCode());
    writer.set(Keys.ATTEMPTS, transport.attempts());
    writer.set(Keys.THROTTLED_ATTEMPTS, transport.rateLimitedAttempts());
    writer.set(Keys.RETRY_DELAY, transport.retryDelaySeconds());
  }

  private static void response(Response response, AttributeWriter writer) {
    writer.set(Keys.RESPONSE_ID, response.id());
    writer.set(Keys.COUNTED_TOKENS, response.countedTokens());
    writer.set(Keys.INVOCATION_ARN, response.invocationArn());
    writer.set(Keys.TOOL_CALLS, response.toolCalls());
    writer.set(Keys.FINISH_REASONS, response.finishReasons());
    writer.set(Keys.LATENCY, response.latencySeconds());
    writer.set(Keys.SERVICE_TIER, response.serviceTier());
    writer.set(Keys.LATENCY_MODE, response.latencyMode());
    writer.set(Keys.GUARDRAIL_ACTION, response.guardrailAction());
    writer.set(Keys.GUARDRAIL_POLICIES, response.guardrailPolicies());
    Usage usage = response.usage();
    if (usage != null) {
      usage(usage, writer);
    }
  }

  private static void usage(Usage usage, AttributeWriter writer) {
    writer.set(Keys.USAGE_SOURCE, usage.source());
    writer.set(Keys.INPUT_TOKENS, usage.inputTokens());
    writer.set(Keys.OUTPUT_TOKENS, usage.outputTokens());
    writer.set(Keys.MODEL_INPUT_TOKENS, usage.modelInputTokens());
    writer.set(Keys.MODEL_OUTPUT_TOKENS, usage.modelOutputTokens());
    writer.set(Keys.REASONING_TOKENS, usage.reasoningTokens());
    writer.set(Keys.CACHE_READ_TOKENS, usage.cacheReadTokens());
    writer.set(Keys.CACHE_CREATION_TOKENS, usage.cacheWriteTokens());
    writer.set(Keys.CACHE_WRITE_5M_TOKENS, usage.cacheWrite5mTokens());
    writer.set(Keys.CACHE_WRITE_1H_TOKENS, usage.cacheWrite1hTokens());
  }
}
