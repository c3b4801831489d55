package io.bedrockotel.examples.scenarios;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler.Visitor;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/** An answer that is printed while it arrives; complete once the call's future is. */
final class StreamedAnswer {

  private final PrintStream out;
  private final StringBuilder text = new StringBuilder();
  private @Nullable TokenUsage usage;

  StreamedAnswer(PrintStream out) {
    this.out = out;
  }

  ConverseStreamResponseHandler handler() {
    return ConverseStreamResponseHandler.builder()
        .onResponse(response -> restart())
        .subscriber(
            Visitor.builder()
                .onContentBlockDelta(this::append)
                .onMetadata(metadata -> usage = metadata.usage())
                .build())
        .build();
  }

  Answer complete() {
    out.println();
    return new Answer(text.toString(), usage);
  }

  /** The SDK calls the same handler again for each further attempt. */
  private void restart() {
    if (text.length() > 0) {
      out.println();
    }
    text.setLength(0);
    usage = null;
  }

  private void append(ContentBlockDeltaEvent event) {
    String part = event.delta().text();
    if (part != null) {
      text.append(part);
      out.print(part);
      out.flush();
    }
  }
}
