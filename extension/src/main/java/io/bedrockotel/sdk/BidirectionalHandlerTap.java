package io.bedrockotel.sdk;

import io.bedrockotel.family.StreamBody;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamResponseHandler;

/** The application's handler of a bidirectional stream, with an observer behind it. */
public final class BidirectionalHandlerTap
    extends HandlerTap<
        InvokeModelWithBidirectionalStreamResponse, InvokeModelWithBidirectionalStreamOutput>
    implements InvokeModelWithBidirectionalStreamResponseHandler {
  private BidirectionalHandlerTap(
      InvokeModelWithBidirectionalStreamResponseHandler application, BedrockCall call) {
    super(application, call);
  }

  /** The handler to hand to the SDK; null stays null, so that the SDK refuses it as ever. */
  public static @Nullable InvokeModelWithBidirectionalStreamResponseHandler wrap(
      @Nullable InvokeModelWithBidirectionalStreamResponseHandler application,
      @Nullable BedrockCall call) {
    return application == null || call == null
        ? application
        : new BidirectionalHandlerTap(application, call);
  }

  @Override
  @Nullable EventReader<InvokeModelWithBidirectionalStreamOutput> reader(CallMapper mapper) {
    StreamBody body = mapper.streamBody();
    return body == null ? null : new BidirectionalEvents(body);
  }
}
