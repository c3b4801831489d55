package io.bedrockotel.benchmarks.workload;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  private final Queue<Connection> open = new ConcurrentLinkedQueue<>();

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

  /** What a real client holds on to while an answer goes on. */
  private record Connection(
      AsyncExecuteRequest request, CompletableFuture<Void> done, ChunkSubscription body) {}

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    RequestDrain drain = new RequestDrain(() -> eventLoop.execute(() -> answer(request, done)));
    request.requestContentPublisher().subscribe(drain);
    return done;
  }

  private void answer(AsyncExecuteRequest request, CompletableFuture<Void> done) {
    SdkAsyncHttpResponseHandler handler = request.responseHandler();
    handler.onHeaders(head);
    handler.onStream(
        subscriber -> {
          Runnable end = ends ? () -> done.complete(null) : null;
          ChunkSubscription body = new ChunkSubscription(subscriber, chunks, end);
          if (!ends) {
            open.add(new Connection(request, done, body));
          }
          subscriber.onSubscribe(body);
        });
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
