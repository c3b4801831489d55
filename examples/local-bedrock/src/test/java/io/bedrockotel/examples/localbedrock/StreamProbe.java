package io.bedrockotel.examples.localbedrock;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.MessageStopEvent;

/** One ConverseStream call and the events that its application got. */
final class StreamProbe {

  final List<ConverseStreamOutput> events = new CopyOnWriteArrayList<>();
  final CompletableFuture<Void> end;

  StreamProbe(BedrockRuntimeAsyncClient client, ConverseStreamRequest request) {
    end =
        client.converseStream(
            request,
            ConverseStreamResponseHandler.builder()
                .subscriber(events::add)
                .onError(failure -> {})
                .build());
  }

  StreamProbe whole() throws Exception {
    end.get(20, TimeUnit.SECONDS);
    return this;
  }

  Throwable failure() throws Exception {
    return end.handle((done, failure) -> failure).get(20, TimeUnit.SECONDS);
  }

  List<String> types() {
    return events.stream().map(event -> event.sdkEventType().toString()).toList();
  }

  String text() {
    return of(ContentBlockDeltaEvent.class).stream()
        .filter(event -> event.delta().text() != null)
        .map(event -> event.delta().text())
        .collect(Collectors.joining());
  }

  ConverseStreamMetadataEvent metadata() {
    return of(ConverseStreamMetadataEvent.class).get(0);
  }

  String stopReason() {
    return of(MessageStopEvent.class).get(0).stopReasonAsString();
  }

  <T> List<T> of(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
