package io.bedrockotel;

import io.bedrockotel.config.MetadataSettings;
import io.bedrockotel.config.MetricsSettings;
import io.bedrockotel.config.Settings;
import io.bedrockotel.metadata.EndpointPatterns;
import io.bedrockotel.metadata.MetadataPolicy;
import io.bedrockotel.sdk.BedrockCalls;
import io.bedrockotel.sdk.MetadataWriter;
import io.bedrockotel.telemetry.CardinalityLimits;
import io.bedrockotel.telemetry.MetricsPolicy;
import io.bedrockotel.telemetry.Telemetry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * The objects that advice reaches, wired from the settings once in each application class loader.
 */
public final class BedrockSingletons {
  private static final BedrockCalls CALLS = calls(Settings.read(problem -> {}));

  private BedrockSingletons() {}

  public static BedrockCalls calls() {
    return CALLS;
  }

  private static BedrockCalls calls(Settings settings) {
    return new BedrockCalls(
        telemetry(settings), metadata(settings.metadata()), settings.models(), settings.takeover());
  }

  /** Without takeover the agent's own module makes span and metrics, and a second set is harm. */
  private static Telemetry telemetry(Settings settings) {
    MetricsSettings metrics = settings.metrics();
    return new Telemetry(
        settings.takeover() ? GlobalOpenTelemetry.get() : OpenTelemetry.noop(),
        ExtensionVersion.VERSION,
        new MetricsPolicy(
            metrics.enabled(),
            metrics.chunks(),
            metrics.metadata(),
            new CardinalityLimits(metrics.maxValues(), metrics.maxSets())),
        settings.conversationId());
  }

  private static @Nullable MetadataWriter metadata(MetadataSettings settings) {
    if (!settings.enabled()) {
      return null;
    }
    MetadataPolicy policy =
        MetadataPolicy.builder()
            .operator(settings.staticEntries())
            .baggageRules(settings.baggage())
            .resource(ResourceEntries.read(settings.resource()))
            .hashed(new HashSet<>(settings.hash()), settings.hashSecret())
            .build();
    return new MetadataWriter(
        policy, new EndpointPatterns(settings.endpoints()), settings.traceContext());
  }
}
