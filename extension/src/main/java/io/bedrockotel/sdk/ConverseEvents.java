package io.bedrockotel.sdk;

import io.bedrockotel.genai.Response;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;

/** The reading of the events of a Converse stream. */
final class ConverseEvents implements EventReader<ConverseStreamOutput> {
  private boolean stopped;
  private @Nullable String stopReason;
  private @Nullable ConverseStreamMetadataEvent metadata;

  @Override
  public boolean read(ConverseStreamOutput event) {
    if (event instanceof MessageStopEvent) {
      stopped = true;
      stopReason = ((MessageStopEvent) event).stopReasonAsString();
    } else if (event instanceof ConverseStreamMetadataEvent) {
      metadata = (ConverseStreamMetadataEvent) event;
    }
    return event instanceof ContentBlockDeltaEvent;
  }

  @Override
  public boolean closed() {
    return stopped && metadata != null;
  }

  @Override
  public Response response() {
    return ConverseResponseMapper.map(metadata, stopReason);
  }
}
