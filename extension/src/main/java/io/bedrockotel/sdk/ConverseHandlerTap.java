package io.bedrockotel.sdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** The application's handler of a Converse stream, with an observer behind the events. */
public final class ConverseHandlerTap
    extends HandlerTap<ConverseStreamResponse, ConverseStreamOutput>
    implements ConverseStreamResponseHandler {
  private ConverseHandlerTap(ConverseStreamResponseHandler application, BedrockCall call) {
    super(application, call);
  }

  /** The handler to hand to the SDK; null stays null, so that the SDK refuses it as ever. */
  public static @Nullable ConverseStreamResponseHandler wrap(
      @Nullable ConverseStreamResponseHandler application, @Nullable BedrockCall call) {
    return application == null || call == null
        ? application
        : new ConverseHandlerTap(application, call);
  }

  @Override
  @Nullable EventReader<ConverseStreamOutput> reader(CallMapper mapper) {
    return new ConverseEvents();
  }
}
