package io.bedrockotel.examples.localbedrock.behaviour;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bedrockotel.examples.localbedrock.wire.BedrockFault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the stand-in treats calls: the JSON document of {@code PUT /_control/behaviour} as a value. A
 * field that is absent changes nothing.
 *
 * @param modelId only for calls of this model identifier, as the client sent it
 * @param calls this many calls are treated so, later ones as usual; all when absent
 * @param latencyMs wait before anything is answered
 * @param chunkDelayMs wait before every event of a stream but the first
 * @param chunkCount number of deltas into which a text is split, at most one per character
 * @param throttleFirst this many calls end with ThrottlingException
 * @param error code of the Bedrock error that calls end with, after those of throttleFirst
 * @param errorMessage message of that error and of streamError
 * @param errorAttempts number of calls that end with the error; all when absent
 * @param streamErrorAfter events before an exception ends the stream
 * @param streamError code of that exception, ModelStreamErrorException when absent
 * @param cutAfter events before the connection (HTTP/2: the stream) is cut; 0 = before the response
 *     headers; more than 0 cuts an answer that is not a stream in the middle of its body
 * @param cutInFrame sends half of the next frame before the cut
 * @param cutAfterHeaders cuts after the response headers, before the first event
 * @param cutConnection cuts with a reset of the TCP connection, which ends all its HTTP/2 streams
 * @param omitEvents types of events that are left out
 * @param rawEvents replaces all events of a stream
 * @param malformedJson half a body; in a stream half a payload in the first delta, in a sound frame
 * @param rawBody body sent in place of the answer
 * @param rawStatus status sent with it, 200 when absent
 * @param rawHeaders response headers that are added or replaced
 * @param answerChars length of the answer's text
 * @param cacheRead input tokens read from the prompt cache
 * @param cacheWrite input tokens written to the prompt cache
 * @param cacheWrite1h those of cacheWrite with the lifetime of one hour
 * @param inputTokens input tokens that Bedrock counts: in headers, metrics, usage and logs
 * @param outputTokens output tokens that Bedrock counts
 * @param bodyInputTokens input tokens that the body of InvokeModel says, whatever Bedrock counts
 * @param bodyOutputTokens output tokens that the body of InvokeModel says
 * @param omitTokenHeaders leaves the token headers of InvokeModel out
 * @param invocationMetrics where the metrics of a chunk stream are: {@code none} or {@code
 *     own_chunk}; in the last chunk when absent
 * @param toolCalls number of tool calls of an answer to a request with tools
 * @param choices number of choices of an answer, for models that have choices
 * @param guardrailIntervened a guardrail blocks the answer
 * @param badChecksum breaks the checksum of a stream's second frame
 * @param badPrelude breaks the checksum of that frame's prelude
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Behaviour(
    @Nullable String modelId,
    @Nullable Integer calls,
    int latencyMs,
    int chunkDelayMs,
    @Nullable Integer chunkCount,
    int throttleFirst,
    @Nullable String error,
    @Nullable String errorMessage,
    @Nullable Integer errorAttempts,
    @Nullable Integer streamErrorAfter,
    @Nullable String streamError,
    @Nullable Integer cutAfter,
    boolean cutInFrame,
    boolean cutAfterHeaders,
    boolean cutConnection,
    @Nullable List<String> omitEvents,
    @Nullable List<RawEvent> rawEvents,
    boolean malformedJson,
    @Nullable String rawBody,
    @Nullable Integer rawStatus,
    @Nullable Map<String, String> rawHeaders,
    @Nullable Integer answerChars,
    @Nullable Integer cacheRead,
    @Nullable Integer cacheWrite,
    @Nullable Integer cacheWrite1h,
    @Nullable Integer inputTokens,
    @Nullable Integer outputTokens,
    @Nullable Integer bodyInputTokens,
    @Nullable Integer bodyOutputTokens,
    boolean omitTokenHeaders,
    @Nullable String invocationMetrics,
    @Nullable Integer toolCalls,
    @Nullable Integer choices,
    boolean guardrailIntervened,
    boolean badChecksum,
    boolean badPrelude) {

  /** The value of invocationMetrics without metrics. */
  public static final String NO_METRICS = "none";

  /** The value of invocationMetrics for metrics in a chunk that has nothing else. */
  public static final String METRICS_IN_OWN_CHUNK = "own_chunk";

  private static final String[] FAULTS = BedrockFault.codes().toArray(String[]::new);

  public Behaviour {
    Check.notNegative(calls, "calls");
    Check.notNegative(latencyMs, "latencyMs");
    Check.notNegative(chunkDelayMs, "chunkDelayMs");
    Check.that(chunkCount == null || chunkCount > 0, "chunkCount", "must be 1 or more");
    Check.notNegative(throttleFirst, "throttleFirst");
    Check.oneOf(error, "error", FAULTS);
    Check.notNegative(errorAttempts, "errorAttempts");
    Check.notNegative(streamErrorAfter, "streamErrorAfter");
    Check.oneOf(streamError, "streamError", FAULTS);
    Check.that(
        streamError == null || streamErrorAfter != null, "streamError", "needs streamErrorAfter");
    Check.notNegative(cutAfter, "cutAfter");
    Check.that(!cutInFrame || cutAfter != null, "cutInFrame", "needs cutAfter");
    Check.that(
        !cutAfterHeaders || cutAfter == null, "cutAfterHeaders", "cannot be beside cutAfter");
    Check.that(
        !cutConnection || cutAfterHeaders || cutAfter != null, "cutConnection", "needs cutAfter");
    Check.that(
        rawStatus == null || (rawStatus >= 200 && rawStatus <= 599),
        "rawStatus",
        "must be from 200 to 599");
    Check.notNegative(answerChars, "answerChars");
    Check.notNegative(cacheRead, "cacheRead");
    Check.notNegative(cacheWrite, "cacheWrite");
    Check.notNegative(cacheWrite1h, "cacheWrite1h");
    Check.notNegative(inputTokens, "inputTokens");
    Check.notNegative(outputTokens, "outputTokens");
    Check.notNegative(bodyInputTokens, "bodyInputTokens");
    Check.notNegative(bodyOutputTokens, "bodyOutputTokens");
    Check.oneOf(invocationMetrics, "invocationMetrics", NO_METRICS, METRICS_IN_OWN_CHUNK);
    Check.notNegative(toolCalls, "toolCalls");
    Check.that(choices == null || choices > 0, "choices", "must be 1 or more");
    int written = cacheWrite == null ? 0 : cacheWrite;
    Check.that(
        cacheWrite1h == null || cacheWrite1h <= written, "cacheWrite1h", "is over cacheWrite");
    omitEvents = omitEvents == null ? null : List.copyOf(omitEvents);
    rawEvents = rawEvents == null ? null : List.copyOf(rawEvents);
    rawHeaders = rawHeaders == null ? null : Map.copyOf(rawHeaders);
  }

  /** The behaviour of an undisturbed service. */
  public static Behaviour normal() {
    return builder().build();
  }

  public static BehaviourBuilder builder() {
    return new BehaviourBuilder();
  }
}
