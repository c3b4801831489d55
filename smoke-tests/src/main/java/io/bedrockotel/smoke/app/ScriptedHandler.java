package io.bedrockotel.smoke.app;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** A handler of the application's own that notes every callback and then does as it was told. */
final class ScriptedHandler implements ConverseStreamResponseHandler {
  private final Sightings seen;
  private final Map<String, Runnable> script = new HashMap<>();
  private Consumer<SdkPublisher<ConverseStreamOutput>> listener;

  /** Creates a handler that takes all events. */
  ScriptedHandler(Sightings seen) {
    this.seen = seen;
    this.listener = publisher -> publisher.subscribe(new ScriptedSubscriber<>(seen));
  }

  Sightings sightings() {
    return seen;
  }

  ScriptedHandler listening(Consumer<SdkPublisher<ConverseStreamOutput>> instead) {
    listener = instead;
    return this;
  }

  ScriptedHandler subscribing(ScriptedSubscriber<ConverseStreamOutput> subscriber) {
    return listening(publisher -> publisher.subscribe(subscriber));
  }

  /** Adds what happens in {@code response}, {@code stream}, {@code exception}, {@code complete}. */
  ScriptedHandler then(String callback, Runnable action) {
    script.put(callback, action);
    return this;
  }

  @Override
  public void responseReceived(ConverseStreamResponse response) {
    seen.note("response " + describe(response));
    play("response");
  }

  @Override
  public void onEventStream(SdkPublisher<ConverseStreamOutput> publisher) {
    seen.note("stream " + (publisher != null));
    play("stream");
    listener.accept(publisher);
  }

  @Override
  public void exceptionOccurred(Throwable failure) {
    seen.failure("exception", failure);
    play("exception");
  }

  @Override
  public void complete() {
    seen.note("complete");
    play("complete");
  }

  private void play(String callback) {
    script.getOrDefault(callback, () -> {}).run();
  }

  static String describe(ConverseStreamResponse response) {
    if (response.sdkHttpResponse() == null) {
      return response + " without HTTP";
    }
    String id = response.responseMetadata().requestId();
    return response
        + " "
        + response.sdkHttpResponse().statusCode()
        + " "
        + new TreeSet<>(response.sdkHttpResponse().headers().keySet())
        + response
            .sdkHttpResponse()
            .firstMatchingHeader("x-amzn-RequestId")
            .map(header -> " its id=" + header.equals(id) + " requestId=" + id)
            .orElse(" without id");
  }
}
