package io.bedrockotel.examples.localbedrock.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.books.Fate;
import io.bedrockotel.examples.localbedrock.books.JournalEntry;
import io.bedrockotel.examples.localbedrock.operation.InvokeModelWithBidirectionalStream;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import io.bedrockotel.examples.localbedrock.wire.SignedFrames;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.IteratingNestedCallback;

/**
 * Both directions of one session: events are read as they come, and the frames that answer them are
 * written while more are read. The journal has the client's events, one a line.
 */
final class SessionStream extends IteratingNestedCallback {

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Exchange exchange;
  private final Request request;
  private final Response response;
  private final JournalEntry entry;
  private final InvokeModelWithBidirectionalStream session;
  private final SignedFrames incoming = new SignedFrames();
  private final StringBuilder received = new StringBuilder();
  private final Queue<ByteBuffer> outgoing = new ConcurrentLinkedQueue<>();
  private volatile boolean over;
  private boolean lastSent;
  private boolean frameSent;

  SessionStream(Exchange exchange, InvokeModelWithBidirectionalStream session) {
    super(exchange.callback());
    this.exchange = exchange;
    this.request = exchange.request();
    this.response = exchange.response();
    this.entry = exchange.entry();
    this.session = session;
  }

  /** Answers with the headers at once: the client may wait for them with its first event. */
  void start() {
    request.addIdleTimeoutListener(timeout -> false);
    request.addFailureListener(this::abort);
    entry.answering(200);
    response.setStatus(200);
    session.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    outgoing.add(NOTHING.slice());
    iterate();
    read();
  }

  private void read() {
    for (Content.Chunk chunk = request.read(); ; chunk = request.read()) {
      if (chunk == null) {
        request.demand(this::read);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        abort(chunk.getFailure());
        return;
      }
      take(chunk.getByteBuffer());
      boolean last = chunk.isLast();
      chunk.release();
      if (last) {
        end();
        return;
      }
    }
  }

  private void take(ByteBuffer bytes) {
    try {
      for (JsonNode event : incoming.read(bytes)) {
        received.append(event).append('\n');
        outgoing.addAll(session.answer(event));
      }
      entry.read(received.toString(), exchange.requestId());
    } catch (Refused refused) {
      outgoing.add(session.ended(refused.error()));
    } catch (RuntimeException e) {
      abort(e);
      return;
    }
    if (session.over()) {
      end();
    } else {
      iterate();
    }
  }

  private void end() {
    over = true;
    iterate();
  }

  /** Whether it is over is asked first: frames of the end are in the queue before it is. */
  @Override
  protected Action process() throws Exception {
    if (frameSent) {
      frameSent = false;
      entry.partSent();
    }
    if (lastSent) {
      return Action.SUCCEEDED;
    }
    boolean last = over;
    ByteBuffer next = outgoing.poll();
    if (next == null && session.cut()) {
      throw new Request.Handler.AbortException("cut");
    }
    if (next == null && !last) {
      return Action.IDLE;
    }
    lastSent = next == null;
    frameSent = next != null && next.hasRemaining();
    response.write(lastSent, next == null ? NOTHING.slice() : next, this);
    return Action.SCHEDULED;
  }

  @Override
  protected void onCompleteSuccess() {
    entry.ended(Fate.ANSWERED);
    super.onCompleteSuccess();
  }
}
