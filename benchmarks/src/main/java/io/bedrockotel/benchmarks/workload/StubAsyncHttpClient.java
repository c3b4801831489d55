package io.bedrockotel.benchmarks.workload;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/** An HTTP client that answers from memory, on one thread of its own as an event loop does. */
final class StubAsyncHttpClient implements SdkAsyncHttpClient {

  private final ExecutorService eventLoop =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "stub-event-loop");
            thread.setDaemon(true);
            return thread;
          });
  private final SdkHttpResponse head;
  private final List<ByteBuffer> chunks;
  private final boolean ends;

  private StubAsyncHttpClient(String contentType, List<ByteBuffer> chunks, boolean ends) {
    this.head = Answers.head(contentType);
    this.chunks = chunks;
    this.ends = ends;
  }

  static StubAsyncHttpClient ofConverse() {
    List<ByteBuffer> body = List.of(ByteBuffer.wrap(Answers.converse()));
    return new StubAsyncHttpClient("application/json", body, true);
  }

  /** One chunk for each event. */
  static StubAsyncHttpClient ofStream(List<ByteBuffer> frames) {
    return new StubAsyncHttpClient("application/vnd.amazon.eventstream", frames, true);
  }

  /** Sends these events, and neither more nor an end. */
  static StubAsyncHttpClient ofOpenStream(List<ByteBuffer> frames) {
    return new StubAsyncHttpClient("application/vnd.amazon.eventstream", frames, false);
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    RequestDrain drain = new RequestDrain(() -> eventLoop.execute(() -> answer(request, done)));
    request.requestContentPublisher().subscribe(drain);
    return done;
  }

  private void answer(AsyncExecuteRequest request, CompletableFuture<Void> done) {
    SdkAsyncHttpResponseHandler handler = request.responseHandler();
    Publisher<ByteBuffer> body =
        subscriber ->
            subscriber.onSubscribe(
                new ChunkSubscription(subscriber, chunks, ends ? () -> done.complete(null) : null));
    handler.onHeaders(head);
    handler.onStream(body);
  }

  @Override
  public void close() {
    eventLoop.shutdown();
  }

  @Override
  public String clientName() {
    return "Stub";
  }
}
