package io.bedrockotel.sdk;

import io.bedrockotel.family.StreamBody;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.ResponseBody;
import io.bedrockotel.genai.Usage;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.BidirectionalOutputPayloadPart;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamOutput;

/** The reading of what a model sends in a bidirectional stream. */
final class BidirectionalEvents implements EventReader<InvokeModelWithBidirectionalStreamOutput> {
  private final StreamBody body;

  BidirectionalEvents(StreamBody body) {
    this.body = body;
  }

  @Override
  public boolean read(InvokeModelWithBidirectionalStreamOutput event) {
    SdkBytes bytes =
        event instanceof BidirectionalOutputPayloadPart
            ? ((BidirectionalOutputPayloadPart) event).bytes()
            : null;
    return bytes != null && body.read(bytes.asByteArrayUnsafe());
  }

  @Override
  public boolean closed() {
    return body.closed();
  }

  @Override
  public boolean whole() {
    return body.whole();
  }

  @Override
  public Response response() {
    ResponseBody read = body.response();
    return InvokeModelMapper.described(read)
        .usage(Usage.of("body", read.streamMetrics(), read.modelCounts()))
        .build();
  }
}
