package io.bedrockotel.sdk;

import io.bedrockotel.genai.Operation;
import io.bedrockotel.telemetry.Telemetry;
import io.opentelemetry.context.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** The start of every Bedrock call. */
public final class BedrockCalls {
  private final Telemetry telemetry;
  private final MetadataWriter metadata;
  private final Map<String, String> models;
  private final ConverseRequestMapper converse;
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
    this.models = models;
    this.converse = new ConverseRequestMapper(models);
    this.takeover = takeover;
    this.boundary = new FailureBoundary(telemetry.extensionMetrics());
  }

  /**
   * Opens a call on the thread of the client's method.
   *
   * @return null when there is nothing to observe
   */
  public @Nullable BedrockCall start(Operation operation, @Nullable SdkRequest request) {
    if (request == null) {
      return null;
    }
    return boundary.orNull(
        () -> {
          Context parent = Context.current();
          BedrockCall call = new BedrockCall(this, request, mapper(operation, request), parent);
          if (operation.streaming()) {
            call.observeStream(EventReader.ofNothing());
          }
          call.attach();
          return call;
        });
  }

  private CallMapper mapper(Operation operation, SdkRequest request) {
    switch (operation) {
      case CONVERSE:
      case CONVERSE_STREAM:
        return new ConverseMapper(converse.map(operation, request));
      case INVOKE_MODEL:
      case INVOKE_MODEL_WITH_RESPONSE_STREAM:
        return InvokeModelMapper.of(operation, request, models);
    }
    throw new IllegalArgumentException(operation.rpcMethod());
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
