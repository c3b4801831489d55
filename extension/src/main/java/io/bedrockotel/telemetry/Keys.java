package io.bedrockotel.telemetry;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The catalogue of attribute keys: GenAI conventions 1.41.1, the names of the agent module that is
 * taken over, and this product's own.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/">GenAI spans</a>
 */
final class Keys {
  static final AttributeKey<String> OPERATION_NAME = stringKey("gen_ai.operation.name");
  static final AttributeKey<String> PROVIDER_NAME = stringKey("gen_ai.provider.name");
  static final AttributeKey<String> CONVERSATION_ID = stringKey("gen_ai.conversation.id");
  static final AttributeKey<String> OUTPUT_TYPE = stringKey("gen_ai.output.type");
  static final AttributeKey<String> REQUEST_MODEL = stringKey("gen_ai.request.model");
  static final AttributeKey<Boolean> REQUEST_STREAM = booleanKey("gen_ai.request.stream");
  static final AttributeKey<Long> MAX_TOKENS = longKey("gen_ai.request.max_tokens");
  static final AttributeKey<Double> TEMPERATURE = doubleKey("gen_ai.request.temperature");
  static final AttributeKey<Double> TOP_P = doubleKey("gen_ai.request.top_p");
  static final AttributeKey<Double> TOP_K = doubleKey("gen_ai.request.top_k");
  static final AttributeKey<Double> FREQUENCY_PENALTY =
      doubleKey("gen_ai.request.frequency_penalty");
  static final AttributeKey<Double> PRESENCE_PENALTY = doubleKey("gen_ai.request.presence_penalty");
  static final AttributeKey<Long> SEED = longKey("gen_ai.request.seed");
  static final AttributeKey<Long> CHOICE_COUNT = longKey("gen_ai.request.choice.count");
  static final AttributeKey<List<String>> ENCODING_FORMATS =
      stringArrayKey("gen_ai.request.encoding_formats");
  static final AttributeKey<Long> DIMENSIONS = longKey("gen_ai.embeddings.dimension.count");
  static final AttributeKey<List<String>> STOP_SEQUENCES =
      stringArrayKey("gen_ai.request.stop_sequences");
  static final AttributeKey<List<String>> FINISH_REASONS =
      stringArrayKey("gen_ai.response.finish_reasons");
  static final AttributeKey<String> RESPONSE_ID = stringKey("gen_ai.response.id");
  static final AttributeKey<String> RESPONSE_MODEL = stringKey("gen_ai.response.model");
  static final AttributeKey<Double> TIME_TO_FIRST_CHUNK =
      doubleKey("gen_ai.response.time_to_first_chunk");
  static final AttributeKey<Long> INPUT_TOKENS = longKey("gen_ai.usage.input_tokens");
  static final AttributeKey<Long> OUTPUT_TOKENS = longKey("gen_ai.usage.output_tokens");
  static final AttributeKey<Long> CACHE_READ_TOKENS =
      longKey("gen_ai.usage.cache_read.input_tokens");
  static final AttributeKey<Long> CACHE_CREATION_TOKENS =
      longKey("gen_ai.usage.cache_creation.input_tokens");
  static final AttributeKey<Long> REASONING_TOKENS =
      longKey("gen_ai.usage.reasoning.output_tokens");
  static final AttributeKey<String> TOKEN_TYPE = stringKey("gen_ai.token.type");

  static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");
  static final AttributeKey<Long> STATUS_CODE = longKey("http.response.status_code");
  static final AttributeKey<String> SERVER_ADDRESS = stringKey("server.address");
  static final AttributeKey<Long> SERVER_PORT = longKey("server.port");
  static final AttributeKey<String> RPC_SYSTEM = stringKey("rpc.system");
  static final AttributeKey<String> RPC_SERVICE = stringKey("rpc.service");
  static final AttributeKey<String> RPC_METHOD = stringKey("rpc.method");
  static final AttributeKey<String> CLOUD_REGION = stringKey("cloud.region");
  static final AttributeKey<String> EXCEPTION_TYPE = stringKey("exception.type");
  static final AttributeKey<String> REQUEST_ID = stringKey("aws.request_id");

  static final AttributeKey<String> PROFILE_TYPE = stringKey("aws.bedrock.inference_profile.type");
  static final AttributeKey<String> PROFILE_ID = stringKey("aws.bedrock.inference_profile.id");
  static final AttributeKey<String> USAGE_SOURCE = stringKey("aws.bedrock.usage.source");
  static final AttributeKey<Long> MODEL_INPUT_TOKENS =
      longKey("aws.bedrock.usage.model_reported.input_tokens");
  static final AttributeKey<Long> MODEL_OUTPUT_TOKENS =
      longKey("aws.bedrock.usage.model_reported.output_tokens");
  static final AttributeKey<Long> COUNTED_TOKENS = longKey("aws.bedrock.counted_tokens");
  static final AttributeKey<String> INVOCATION_ARN = stringKey("aws.bedrock.async_invocation.arn");
  static final AttributeKey<Long> TOOL_CALLS = longKey("aws.bedrock.response.tool_calls");
  static final AttributeKey<Long> CACHE_WRITE_5M_TOKENS =
      longKey("aws.bedrock.usage.cache_write_5m.input_tokens");
  static final AttributeKey<Long> CACHE_WRITE_1H_TOKENS =
      longKey("aws.bedrock.usage.cache_write_1h.input_tokens");
  static final AttributeKey<Double> LATENCY = doubleKey("aws.bedrock.latency");
  static final AttributeKey<Double> OPERATION_DURATION =
      doubleKey("aws.bedrock.operation.duration");
  static final AttributeKey<String> SERVICE_TIER = stringKey("aws.bedrock.service_tier");
  static final AttributeKey<String> LATENCY_MODE =
      stringKey("aws.bedrock.performance_config.latency");
  static final AttributeKey<Long> ATTEMPTS = longKey("aws.bedrock.attempts");
  static final AttributeKey<Long> THROTTLED_ATTEMPTS = longKey("aws.bedrock.throttled_attempts");
  static final AttributeKey<Double> RETRY_DELAY = doubleKey("aws.bedrock.retry_delay");
  static final AttributeKey<Boolean> RATE_LIMITED = booleanKey("aws.bedrock.rate_limited");
  static final AttributeKey<String> STREAM_OUTCOME = stringKey("aws.bedrock.stream.outcome");
  static final AttributeKey<String> GUARDRAIL_ID = stringKey("aws.bedrock.guardrail.id");
  static final AttributeKey<String> GUARDRAIL_VERSION = stringKey("aws.bedrock.guardrail.version");
  static final AttributeKey<String> GUARDRAIL_ACTION = stringKey("aws.bedrock.guardrail.action");
  static final AttributeKey<List<String>> GUARDRAIL_POLICIES =
      stringArrayKey("aws.bedrock.guardrail.policies");
  static final AttributeKey<String> CACHE_OPERATION = stringKey("aws.bedrock.cache.operation");
  static final AttributeKey<Double> COST = doubleKey("aws.bedrock.cost.total");
  static final AttributeKey<Double> COST_INPUT = doubleKey("aws.bedrock.cost.input");
  static final AttributeKey<Double> COST_OUTPUT = doubleKey("aws.bedrock.cost.output");
  static final AttributeKey<Double> COST_CACHE_READ = doubleKey("aws.bedrock.cost.cache_read");
  static final AttributeKey<Double> COST_CACHE_WRITE = doubleKey("aws.bedrock.cost.cache_write");
  static final AttributeKey<String> PRICE_DATE = stringKey("aws.bedrock.cost.price_date");
  static final AttributeKey<String> COST_COMPONENT = stringKey("aws.bedrock.cost.component");
  static final AttributeKey<String> REASON = stringKey("reason");

  private static final String REQUEST_METADATA = "aws.bedrock.request_metadata.";
  private static final int METADATA_KEYS = 200;
  private static final ConcurrentMap<String, AttributeKey<String>> METADATA =
      new ConcurrentHashMap<>();

  private Keys() {}

  /** The key of one entry of request metadata. */
  static AttributeKey<String> requestMetadata(String key) {
    AttributeKey<String> known = METADATA.get(key);
    if (known != null) {
      return known;
    }
    AttributeKey<String> made = stringKey(REQUEST_METADATA + key);
    if (METADATA.size() < METADATA_KEYS) {
      METADATA.put(key, made);
    }
    return made;
  }
}
