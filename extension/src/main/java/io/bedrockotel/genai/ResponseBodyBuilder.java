package io.bedrockotel.genai;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a {@link ResponseBody}, from one body or from one chunk after the other. */
public final class ResponseBodyBuilder {
  private static final String INTERVENED = "INTERVENED";

  private final ChoicesBuilder choices = new ChoicesBuilder();
  private final TokenCounts.Builder counts = TokenCounts.builder();
  private TokenCounts.@Nullable Builder metrics;
  private @Nullable FindingsBuilder findings;
  private boolean reasonsClose;
  private boolean closed;
  private boolean transcript;
  private long expected;
  private boolean output;
  private long blocks;
  @Nullable String id;
  @Nullable String model;
  @Nullable Long latencyMillis;
  @Nullable Long dimensions;
  @Nullable String guardrailAction;

  ResponseBodyBuilder() {}

  /** Whether an id is still wanted: later chunks repeat it. */
  public boolean lacksId() {
    return id == null;
  }

  /** An id, of which some servers send an empty one. */
  public void id(String id) {
    if (!id.isEmpty()) {
      this.id = id;
    }
  }

  /** Whether a model is still wanted: later chunks repeat it. */
  public boolean lacksModel() {
    return model == null;
  }

  public void model(String model) {
    this.model = model;
  }

  /** The model's own counts. */
  public TokenCounts.Builder counts() {
    return counts;
  }

  /** Bedrock's own counts in a stream. */
  public TokenCounts.Builder metrics() {
    if (metrics == null) {
      metrics = TokenCounts.builder();
    }
    return metrics;
  }

  public void latencyMillis(long millis) {
    this.latencyMillis = millis;
  }

  public void dimensions(long dimensions) {
    this.dimensions = dimensions;
  }

  public void guardrailAction(String action) {
    this.guardrailAction = action;
  }

  /** What the guardrail does because of the finding at hand. */
  public void findingAction(String action) {
    findings().action(action);
  }

  /** Whether the finding at hand is one. */
  public void findingDetected(boolean detected) {
    findings().detected(detected);
  }

  /** Ends the finding at hand, of a kind of policy. */
  public void endFinding(String policy) {
    findings().endFinding(policy);
  }

  private FindingsBuilder findings() {
    if (findings == null) {
      findings = new FindingsBuilder();
    }
    return findings;
  }

  /** Why the choice at hand ended, which does not end the stream yet. */
  public void reason(String reason) {
    choices.reason(reason);
  }

  /** Why the choice at hand ended; with the last choice, the stream ends. */
  public void closingReason(String reason) {
    choices.reason(reason);
    reasonsClose = true;
  }

  /** The place of the choice at hand among the choices. */
  public void choiceIndex(long index) {
    choices.index(index);
  }

  /** Ends the choice at hand. */
  public void endChoice() {
    choices.endChoice();
  }

  /** One tool call more. */
  public void toolCall() {
    blocks++;
  }

  /** All tool calls of the choice at hand. */
  public void toolCalls(long calls) {
    choices.toolCalls(calls);
  }

  /** A part of a tool call of the choice at hand, by the call's place. */
  public void toolCallIndex(long index) {
    choices.toolCalls(index + 1);
  }

  /** Whether any choice was seen. */
  public boolean hasChoices() {
    return choices.any();
  }

  /** Says that the part at hand carries output. */
  public void output() {
    output = true;
  }

  /** Says whether texts from here on are what was heard of the caller. */
  public void transcript(boolean transcript) {
    this.transcript = transcript;
  }

  /** Says that the part at hand carries a text. */
  public void outputUnlessTranscript() {
    output |= !transcript;
  }

  /** How many choices there will be. */
  public void expect(long choices) {
    expected = choices;
  }

  /** Says that the stream's closing event is here. */
  public void close() {
    closed = true;
  }

  /** Says that the stream goes on behind its closing event. */
  public void reopen() {
    closed = false;
  }

  /** Starts a body, or a chunk. */
  public void startPart() {
    output = false;
    choices.startPart();
  }

  /** Ends a body, or a chunk; whether it carried output. */
  public boolean endPart() {
    choices.endPart();
    return output;
  }

  public ResponseBody build() {
    return new ResponseBody(this);
  }

  List<String> finishReasons() {
    return choices.reasons();
  }

  List<String> guardrailPolicies() {
    return findings == null ? Collections.emptyList() : findings.fired();
  }

  @Nullable TokenCounts modelCounts() {
    return orNull(counts.build());
  }

  @Nullable TokenCounts streamMetrics() {
    return metrics == null ? null : orNull(metrics.build());
  }

  private static @Nullable TokenCounts orNull(TokenCounts counts) {
    return counts.isEmpty() ? null : counts;
  }

  @Nullable Long toolCalls() {
    long calls = blocks + choices.toolCalls();
    return calls == 0 ? null : calls;
  }

  /**
   * Whether a stream's closing event came. Whatever the family, Bedrock puts its metrics into the
   * last chunk, and a chunk by which a guardrail intervened is the last one.
   */
  public boolean closed() {
    return closed
        || metrics != null
        || INTERVENED.equals(guardrailAction)
        || (reasonsClose && choices.haveEnded(expected));
  }
}
