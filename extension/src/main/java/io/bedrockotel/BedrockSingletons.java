package io.bedrockotel;

import static java.util.Collections.emptyList;

import io.bedrockotel.config.MetadataSettings;
import io.bedrockotel.config.MetricsSettings;
import io.bedrockotel.config.Settings;
import io.bedrockotel.cost.Pricing;
import io.bedrockotel.metadata.EndpointPatterns;
import io.bedrockotel.metadata.MetadataPolicy;
import io.bedrockotel.sdk.BedrockCall;
import io.bedrockotel.sdk.BedrockCalls;
import io.bedrockotel.sdk.BedrockInterceptors;
import io.bedrockotel.sdk.MetadataWriter;
import io.bedrockotel.telemetry.CardinalityLimits;
import io.bedrockotel.telemetry.CostPolicy;
import io.bedrockotel.telemetry.MetricsPolicy;
import io.bedrockotel.telemetry.RecordPolicy;
import io.bedrockotel.telemetry.Telemetry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;

/**
 * What advice reaches, wired from the settings once in each application class loader. All of it is
 * here, so that muzzle leaves out every module where one part does not fit the SDK.
 */
public final class BedrockSingletons {
  private static final Logger logger = Logger.getLogger(BedrockSingletons.class.getName());

  private static final Settings SETTINGS = Settings.read(problem -> {});
  private static final BedrockCalls CALLS = calls(SETTINGS);

  private BedrockSingletons() {}

  /** The configuration of a new client, with the interceptors in it. */
  public static SdkClientConfiguration around(SdkClientConfiguration configuration) {
    return enabled() ? BedrockInterceptors.around(configuration) : configuration;
  }

  /** The configuration that plugins left, with the interceptors in their places. */
  public static SdkClientConfiguration last(SdkClientConfiguration configuration) {
    return enabled() ? BedrockInterceptors.last(configuration) : configuration;
  }

  /** Opens a call; null when there is nothing to observe. */
  public static @Nullable BedrockCall start(@Nullable SdkRequest request) {
    return enabled() ? CALLS.start(request) : null;
  }

  /**
   * With a declarative file the agent knows nothing of our switch, and attaches us all the same.
   */
  private static boolean enabled() {
    return SETTINGS.enabled();
  }

  private static BedrockCalls calls(Settings settings) {
    MetadataPolicy policy = policy(settings.metadata());
    return new BedrockCalls(
        telemetry(settings, policy.constants()),
        metadata(settings.metadata(), policy),
        settings.models(),
        settings.takeover());
  }

  /** Without takeover the agent's own module makes span and metrics, and a second set is harm. */
  private static Telemetry telemetry(Settings settings, Map<String, String> constants) {
    MetricsSettings metrics = settings.metrics();
    return new Telemetry(
        settings.takeover() ? GlobalOpenTelemetry.get() : OpenTelemetry.noop(),
        ExtensionVersion.VERSION,
        new MetricsPolicy(
                metrics.enabled(),
                metrics.chunks(),
                metrics.metadata(),
                new CardinalityLimits(metrics.maxValues(), metrics.maxSets()))
            .withConstants(constants),
        new RecordPolicy(settings.conversationId(), settings.takeover() && settings.events()),
        costs(settings));
  }

  private static @Nullable CostPolicy costs(Settings settings) {
    Pricing pricing = Prices.read(settings.cost(), logger::warning, logger::fine);
    return pricing == null ? null : new CostPolicy(pricing, logger::info);
  }

  private static MetadataPolicy policy(MetadataSettings settings) {
    return MetadataPolicy.builder()
        .operator(settings.staticEntries())
        .baggageRules(settings.baggage())
        .resource(ResourceEntries.read(settings.resource()))
        .hashed(new HashSet<>(settings.hash()), settings.hashSecret())
        .build();
  }

  /** Switched off, metadata is written for no host, and usage is attributed all the same. */
  private static MetadataWriter metadata(MetadataSettings settings, MetadataPolicy policy) {
    List<String> endpoints = settings.enabled() ? settings.endpoints() : emptyList();
    return new MetadataWriter(policy, new EndpointPatterns(endpoints), settings.traceContext());
  }
}
