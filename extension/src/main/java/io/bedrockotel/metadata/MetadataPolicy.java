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
import java.util.TreeMap;
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
    trace.forEach(
        (key, value) -> {
          if (draft.hasPlaceFor(key)) {
            draft.fill(value);
          }
        });
    return draft.metadata();
  }

  /** The operator's entries as they go out with every call that has no others of its own. */
  public Map<String, String> constants() {
    Draft draft = new Draft(Collections.emptyMap());
    operator.forEach((key, value) -> offer(draft, key, value));
    return draft.metadata().entries();
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

  /**
   * In the order of the keys, so that what is dropped does not depend on the carrier. Baggage looks
   * a key up by looking at all: the values are taken along. When no place is left, the rest is not
   * looked at.
   */
  private void offerPrefix(Draft draft, Baggage baggage, KeyRule rule) {
    Map<String, String> found = new TreeMap<>();
    baggage.forEach(
        (String key, BaggageEntry entry) -> {
          if (rule.rename(key) != null) {
            found.put(key, entry.getValue());
          }
        });
    int left = found.size();
    for (Map.Entry<String, String> entry : found.entrySet()) {
      if (draft.isFull()) {
        draft.count("no_slot_left", left);
        return;
      }
      offerBaggage(draft, rule, entry.getKey(), entry.getValue());
      left--;
    }
  }

  private void offerBaggage(Draft draft, KeyRule rule, String key, @Nullable String value) {
    String name = rule.rename(key);
    if (value == null || value.isEmpty() || name == null || !draft.hasPlaceFor(name)) {
      return;
    }
    if (rule.isSensitive(key)) {
      draft.count("sensitive_key");
    } else if (!hashedKeys.contains(name) && Sensitive.value(value)) {
      draft.count("sensitive_value");
    } else {
      fill(draft, name, value);
    }
  }

  private void offer(Draft draft, String key, String value) {
    if (!value.isEmpty() && draft.hasPlaceFor(key)) {
      fill(draft, key, value);
    }
  }

  private void fill(Draft draft, String key, String value) {
    if (!hashedKeys.contains(key)) {
      draft.fill(value);
    } else if (hash != null) {
      draft.fill(hash.of(value));
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
