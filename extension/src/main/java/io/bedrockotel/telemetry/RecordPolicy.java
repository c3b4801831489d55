package io.bedrockotel.telemetry;

import java.util.List;

/** What is recorded of each call beside its metrics. */
public final class RecordPolicy {
  private final List<String> conversationIdKeys;
  private final boolean details;

  /**
   * Creates a policy.
   *
   * @param conversationIdKeys baggage keys that name the conversation; nobody changes them any more
   * @param details whether an event says what the span says
   */
  public RecordPolicy(List<String> conversationIdKeys, boolean details) {
    this.conversationIdKeys = conversationIdKeys;
    this.details = details;
  }

  List<String> conversationIdKeys() {
    return conversationIdKeys;
  }

  boolean details() {
    return details;
  }
}
