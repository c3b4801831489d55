package io.bedrockotel.config;

import static java.util.Arrays.asList;
import static java.util.Collections.unmodifiableList;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that the operator can set, with defaults in place of what is unset or wrong. */
public final class Settings {
  static final List<String> DEFAULT_CONVERSATION_ID =
      unmodifiableList(asList("gen_ai.conversation.id", "conversation_id"));

  private final boolean enabled;
  private final boolean takeover;
  private final Map<String, String> models;
  private final List<String> conversationId;
  private final MetadataSettings metadata;
  private final MetricsSettings metrics;
  private final CostSettings cost;
  private final boolean events;

  private Settings(Function<String, @Nullable String> source, Consumer<String> problems) {
    PropertyParser parser = new PropertyParser(source, problems);
    this.enabled = parser.bool("enabled", true);
    this.takeover = parser.bool("takeover", true);
    this.models = parser.map("models");
    this.conversationId = parser.list("conversation-id", DEFAULT_CONVERSATION_ID);
    this.metadata = new MetadataSettings(parser);
    this.metrics = new MetricsSettings(parser);
    this.cost = new CostSettings(parser);
    this.events = parser.bool("events.enabled", false);
  }

  /** Whether the agent has what its configuration is read with: from 2.24 on. */
  public static boolean readable() {
    return ConfigSource.available();
  }

  /**
   * Reads the agent's configuration.
   *
   * @param problems receives one line for each wrong value
   */
  public static Settings read(Consumer<String> problems) {
    return new Settings(new ConfigSource(), problems);
  }

  /**
   * Reads another source.
   *
   * @param source gives the text of a property by its name below {@code
   *     otel.instrumentation.bedrock.}, null when it is not set
   */
  public static Settings read(
      Function<String, @Nullable String> source, Consumer<String> problems) {
    return new Settings(source, problems);
  }

  /** {@code enabled}. */
  public boolean enabled() {
    return enabled;
  }

  /** {@code takeover}. */
  public boolean takeover() {
    return takeover;
  }

  /** {@code models}. */
  public Map<String, String> models() {
    return models;
  }

  /** {@code conversation-id}. */
  public List<String> conversationId() {
    return conversationId;
  }

  /** {@code metadata.*}. */
  public MetadataSettings metadata() {
    return metadata;
  }

  /** {@code metrics.*} and {@code stream.chunk-metrics}. */
  public MetricsSettings metrics() {
    return metrics;
  }

  /** {@code cost.*}. */
  public CostSettings cost() {
    return cost;
  }

  /** {@code events.enabled}. */
  public boolean events() {
    return events;
  }
}
