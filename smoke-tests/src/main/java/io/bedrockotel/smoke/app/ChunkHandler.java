package io.bedrockotel.smoke.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.PayloadPart;
import software.amazon.awssdk.services.bedrockruntime.model.ResponseStream;

/** A handler of chunks that notes every callback and signal, and then does as it was told. */
final class ChunkHandler
    implements InvokeModelWithResponseStreamResponseHandler, Subscriber<ResponseStream> {
  private final Sightings seen;
  private final Map<String, Runnable> script = new HashMap<>();
  private final long demand;
  private ObjIntConsumer<Subscription> next = (one, event) -> {};
  private volatile @Nullable Subscription subscription;
  private int events;

  /**
   * Creates a handler.
   *
   * @param demand how many chunks it asks for at first
   */
  ChunkHandler(Sightings seen, long demand) {
    this.seen = seen;
    this.demand = demand;
  }

  /** Sets what happens with each chunk, which is counted from 1. */
  ChunkHandler next(ObjIntConsumer<Subscription> action) {
    next = action;
    return this;
  }

  /** Adds what happens in a callback or a signal. */
  ChunkHandler then(String callback, Runnable action) {
    script.put(callback, action);
    return this;
  }

  static String describe(ResponseStream event) {
    return event instanceof PayloadPart && ((PayloadPart) event).bytes() != null
        ? "chunk " + Calls.text(((PayloadPart) event).bytes())
        : event.toString();
  }

  private void play(String callback) {
    script.getOrDefault(callback, () -> {}).run();
  }

  @Override
  public void responseReceived(InvokeModelWithResponseStreamResponse response) {
    seen.note(
        "response "
            + response
            + " "
            + response.sdkHttpResponse().statusCode()
            + " "
            + new TreeSet<>(response.sdkHttpResponse().headers().keySet()));
    play("response");
  }

  @Override
  public void onEventStream(SdkPublisher<ResponseStream> publisher) {
    seen.note("stream");
    play("stream");
    publisher.subscribe(this);
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

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    seen.note("onSubscribe");
    given.request(demand);
  }

  @Override
  public void onNext(ResponseStream event) {
    seen.note("onNext " + describe(event));
    next.accept(Objects.requireNonNull(subscription), ++events);
  }

  @Override
  public void onError(Throwable failure) {
    seen.failure("onError", failure);
    play("onError");
  }

  @Override
  public void onComplete() {
    seen.note("onComplete");
    play("onComplete");
  }
}
