package io.bedrockotel.examples.localbedrock.server;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.books.Fate;
import io.bedrockotel.examples.localbedrock.books.JournalEntry;
import io.bedrockotel.examples.localbedrock.operation.Reply;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.IteratingNestedCallback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** The sender of one reply: waits on the scheduler, writes without blocking, cuts if told so. */
final class ReplySender extends IteratingNestedCallback {

  private static final long LOOK_EVERY_MS = 100;

  private final Request request;
  private final Response response;
  private final Reply reply;
  private final JournalEntry entry;
  private final ClientWatch watch;
  private final long chunkDelayMs;
  private final boolean cutConnection;
  private Scheduler.@Nullable Task pause;
  private long resumeAt;
  private int next;
  private boolean writing;

  ReplySender(Exchange exchange, Reply reply, Behaviour behaviour) {
    super(exchange.callback());
    this.request = exchange.request();
    this.response = exchange.response();
    this.entry = exchange.entry();
    this.reply = reply;
    this.watch = new ClientWatch(request);
    this.chunkDelayMs = behaviour.chunkDelayMs();
    this.cutConnection = behaviour.cutConnection();
    waitFor(behaviour.latencyMs());
  }

  void start() {
    request.addIdleTimeoutListener(timeout -> false);
    request.addFailureListener(this::clientFailed);
    iterate();
  }

  @Override
  protected Action process() throws Exception {
    if (writing) {
      writing = false;
      entry.partSent();
      waitFor(chunkDelayMs);
    }
    if (watch.needed() && watch.gone()) {
      throw new EofException("the client closed the connection");
    }
    long remaining = TimeUnit.NANOSECONDS.toMillis(resumeAt - System.nanoTime());
    if (next < reply.parts().size() && remaining > 0) {
      schedule(watch.needed() ? Math.min(remaining, LOOK_EVERY_MS) : remaining);
      return Action.SCHEDULED;
    }
    return send();
  }

  @Override
  protected void onCompleteSuccess() {
    entry.ended(reply.status() < 400 ? Fate.ANSWERED : Fate.REFUSED);
    super.onCompleteSuccess();
  }

  private void schedule(long milliseconds) {
    Scheduler scheduler = request.getComponents().getScheduler();
    synchronized (this) {
      pause = scheduler.schedule(this::succeeded, milliseconds, TimeUnit.MILLISECONDS);
    }
  }

  private Action send() throws Exception {
    if (reply.ending() == Reply.Ending.CUT_BEFORE_HEADERS) {
      throw cut();
    }
    if (next == 0) {
      commit();
    }
    boolean complete = reply.ending() == Reply.Ending.COMPLETE;
    if (next == reply.parts().size()) {
      if (!complete) {
        throw cut();
      }
      return Action.SUCCEEDED;
    }
    boolean last = complete && next == reply.parts().size() - 1;
    writing = true;
    response.write(last, reply.parts().get(next++), this);
    return Action.SCHEDULED;
  }

  private Exception cut() throws IOException {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    if (cutConnection && endPoint.getTransport() instanceof SocketChannel socket) {
      socket.setOption(StandardSocketOptions.SO_LINGER, 0);
      endPoint.close();
    }
    return new Request.Handler.AbortException("cut");
  }

  private void commit() {
    entry.answering(reply.status());
    response.setStatus(reply.status());
    reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
  }

  private void waitFor(long milliseconds) {
    resumeAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
  }

  /** Ends a pause at once: the write after it would fail anyway. */
  private void clientFailed(Throwable failure) {
    Scheduler.Task pending;
    synchronized (this) {
      pending = pause;
    }
    if (pending != null && pending.cancel()) {
      failed(failure);
    }
  }
}
