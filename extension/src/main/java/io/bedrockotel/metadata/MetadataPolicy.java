package io.bedrockotel.metadata;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision which request metadata goes out with a call: the application's own entries first and
 * untouched, then the operator's, then baggage, then the resource, then the trace context, within
 * Bedrock's limits.
 */
public final class MetadataPolicy {
  private final Map<String, String> operator;
  private final List<KeyRule> baggageRules;
  private final Map<String, String> resource;
  private final Set<String> hashedKeys;
  private final @Nullable KeyedHash hash;

  private MetadataPolicy(Builder builder) {
    this.operator = builder.operator;
    this.baggageRules = builder.baggageRules;
    this.resource = builder.resource;
    this.hashedKeys = builder.hashedKeys;
    this.hash = builder.hash;
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Decides for one call.
   *
   * @param own what the application put on the request
   * @param trace {@code trace_id} and {@code span_id} of a sampled span, else empty
   */
  public Metadata resolve(Map<String, String> own, Baggage baggage, Map<String, String> trace) {
    Draft draft = new Draft(own);
    operator.forEach((key, value) -> offer(draft, key, value));
    offerBaggage(draft, baggage);
    resource.forEach((key, value) -> offer(draft, key, value));
    trace.forEach(draft::put);
    return draft.metadata();
  }

  private void offerBaggage(Draft draft, Baggage baggage) {
    if (baggage.isEmpty()) {
      return;
    }
    for (KeyRule rule : baggageRules) {
      if (rule.isPrefix()) {
        offerPrefix(draft, baggage, rule);
      } else {
        offerBaggage(draft, rule, rule.from(), baggage.getEntryValue(rule.from()));
      }
    }
  }

  /** In the order of the keys, so that what is dropped does not depend on the carrier. */
  private void offerPrefix(Draft draft, Baggage baggage, KeyRule rule) {
    List<String> keys = new ArrayList<>();
    baggage.forEach(
        (String key, BaggageEntry entry) -> {
          if (rule.rename(key) != null) {
            keys.add(key);
          }
        });
    Collections.sort(keys);
    keys.forEach(key -> offerBaggage(draft, rule, key, baggage.getEntryValue(key)));
  }

  private void offerBaggage(Draft draft, KeyRule rule, String key, @Nullable String value) {
    String name = rule.rename(key);
    if (value == null || name == null || draft.has(name)) {
      return;
    }
    if (rule.isSensitive(key)) {
      draft.count("sensitive_key");
    } else if (Sensitive.value(value) && !hashedKeys.contains(name)) {
      draft.count("sensitive_value");
    } else {
      offer(draft, name, value);
    }
  }

  private void offer(Draft draft, String key, String value) {
    if (draft.has(key) || value.isEmpty()) {
      return;
    }
    if (!hashedKeys.contains(key)) {
      draft.put(key, value);
    } else if (hash != null) {
      draft.put(key, hash.of(value));
    } else {
      draft.count("hash_secret_missing");
    }
  }

  /** Collects the sources of a {@link MetadataPolicy}. */
  public static final class Builder {
    private Map<String, String> operator = Collections.emptyMap();
    private List<KeyRule> baggageRules = Collections.emptyList();
    private Map<String, String> resource = Collections.emptyMap();
    private Set<String> hashedKeys = Collections.emptySet();
    private @Nullable KeyedHash hash;

    private Builder() {}

    /** Entries of every call that nothing outside the process can change. */
    public Builder operator(Map<String, String> entries) {
      this.operator = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      return this;
    }

    /** What is copied from baggage, in order of priority. */
    public Builder baggageRules(List<KeyRule> rules) {
      this.baggageRules = Collections.unmodifiableList(new ArrayList<>(rules));
      return this;
    }

    /** Entries taken from the resource, in order of priority. */
    public Builder resource(Map<String, String> entries) {
      this.resource = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      return this;
    }

    /**
     * Keys whose values leave as a keyed hash only.
     *
     * @param secret null drops these keys
     */
    public Builder hashed(Set<String> keys, @Nullable String secret) {
      this.hashedKeys = Collections.unmodifiableSet(new HashSet<>(keys));
      this.hash = secret == null ? null : new KeyedHash(secret);
      return this;
    }

    public MetadataPolicy build() {
      return new MetadataPolicy(this);
    }
  }
}
