package io.bedrockotel.sdk;

import io.bedrockotel.telemetry.Telemetry;
import io.opentelemetry.context.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** The start of every Bedrock call. */
public final class BedrockCalls {
  private final Telemetry telemetry;
  private final MetadataWriter metadata;
  private final CallMappers mappers;
  private final boolean takeover;
  private final FailureBoundary boundary;

  /**
   * Creates the start of calls.
   *
   * @param models the operator's model ids for opaque identifiers
   * @param takeover whether the span of a call stands for those of the agent's own modules
   */
  public BedrockCalls(
      Telemetry telemetry, MetadataWriter metadata, Map<String, String> models, boolean takeover) {
    this.telemetry = telemetry;
    this.metadata = metadata;
    this.mappers = new CallMappers(models);
    this.takeover = takeover;
    this.boundary = new FailureBoundary(telemetry.extensionMetrics());
  }

  /**
   * Opens a call on the thread of the client's method.
   *
   * @return null when there is nothing to observe
   */
  public @Nullable BedrockCall start(@Nullable SdkRequest request) {
    if (request == null) {
      return null;
    }
    return boundary.orNull(
        () -> {
          Context parent = Context.current();
          CallMapper mapper = mappers.of(request);
          BedrockCall call = new BedrockCall(this, request, mapper, parent);
          if (mapper.request().operation().streaming()) {
            call.observeStream(EventReader.ofNothing());
          }
          call.attach();
          return call;
        });
  }

  Telemetry telemetry() {
    return telemetry;
  }

  MetadataWriter metadata() {
    return metadata;
  }

  boolean takeover() {
    return takeover;
  }

  FailureBoundary boundary() {
    return boundary;
  }
}
