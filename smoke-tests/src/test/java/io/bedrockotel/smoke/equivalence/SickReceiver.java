package io.bedrockotel.smoke.equivalence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An OTLP receiver that ails in one way after the other. */
final class SickReceiver implements AutoCloseable {
  private static final long SLOW_MS = 1_500;

  private final InetSocketAddress address;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();
  private final HttpServer server;
  private volatile boolean slow;

  private SickReceiver() throws IOException {
    server = server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    address = server.getAddress();
  }

  static SickReceiver start() {
    try {
      return new SickReceiver();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpServer server(InetSocketAddress where) throws IOException {
    HttpServer listening = HttpServer.create(where, 0);
    listening.setExecutor(workers);
    listening.createContext("/", this::refuse);
    listening.start();
    return listening;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  /** Number of exports that came so far. */
  int requests() {
    return requests.get();
  }

  void refuseAll() {
    slow = false;
  }

  /** Queues of the exporters fill up meanwhile. */
  void answerSlowly() {
    slow = true;
  }

  void stop() {
    server.stop(0);
  }

  /** Slowness is not timed by anybody: it only has to outlast some calls. */
  private void refuse(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      if (slow) {
        closed.await(SLOW_MS, TimeUnit.MILLISECONDS);
      }
      exchange.sendResponseHeaders(500, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    workers.shutdown();
  }
}
