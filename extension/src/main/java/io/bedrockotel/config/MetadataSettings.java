package io.bedrockotel.config;

import static java.util.Arrays.asList;
import static java.util.Collections.emptyList;
import static java.util.Collections.unmodifiableList;

import io.bedrockotel.metadata.KeyRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operator's settings for request metadata. */
public final class MetadataSettings {
  static final List<String> DEFAULT_BAGGAGE =
      unmodifiableList(
          asList(
              "application_name",
              "application_id",
              "environment",
              "team",
              "cost_center",
              "tenant_id",
              "user_id",
              "session_id",
              "experiment_id",
              "variant",
              "subscription_tier",
              "billing_id",
              "request_id"));
  static final List<String> DEFAULT_RESOURCE =
      unmodifiableList(
          asList(
              "service.name:application_name",
              "deployment.environment.name:environment",
              "deployment.environment:environment"));
  static final List<String> DEFAULT_ENDPOINTS =
      unmodifiableList(
          asList(
              "*.amazonaws.com",
              "*.amazonaws.com.cn",
              "*.api.aws",
              "localhost",
              "127.0.0.1",
              "[::1]"));

  private final boolean enabled;
  private final Map<String, String> staticEntries;
  private final List<KeyRule> baggage;
  private final List<KeyRule> resource;
  private final boolean traceContext;
  private final List<String> hash;
  private final @Nullable String hashSecret;
  private final List<String> endpoints;

  MetadataSettings(PropertyParser parser) {
    this.enabled = parser.bool("metadata.enabled", true);
    this.staticEntries = parser.map("metadata.static");
    this.baggage = parser.parsed("metadata.baggage", DEFAULT_BAGGAGE, KeyRule::parse);
    this.resource = parser.parsed("metadata.resource", DEFAULT_RESOURCE, KeyRule::parseExact);
    this.traceContext = parser.bool("metadata.trace-context", true);
    this.hash = parser.list("metadata.hash", emptyList());
    this.hashSecret = parser.text("metadata.hash-secret");
    this.endpoints = parser.list("metadata.endpoints", DEFAULT_ENDPOINTS);
    parser.require(
        hash.isEmpty() || hashSecret != null,
        "metadata.hash names keys, but metadata.hash-secret is not set: these keys are dropped");
  }

  /** {@code metadata.enabled}. */
  public boolean enabled() {
    return enabled;
  }

  /** {@code metadata.static}. */
  public Map<String, String> staticEntries() {
    return staticEntries;
  }

  /** {@code metadata.baggage}, in order of priority. */
  public List<KeyRule> baggage() {
    return baggage;
  }

  /** {@code metadata.resource}, in order of priority. */
  public List<KeyRule> resource() {
    return resource;
  }

  /** {@code metadata.trace-context}. */
  public boolean traceContext() {
    return traceContext;
  }

  /** {@code metadata.hash}. */
  public List<String> hash() {
    return hash;
  }

  /** {@code metadata.hash-secret}. */
  public @Nullable String hashSecret() {
    return hashSecret;
  }

  /** {@code metadata.endpoints}. */
  public List<String> endpoints() {
    return endpoints;
  }
}
