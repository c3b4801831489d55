package io.bedrockotel.smoke.equivalence;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bedrockotel.smoke.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An OTLP receiver that ails in one way after the other. */
final class SickReceiver implements AutoCloseable {
  /** What ails it. */
  enum Phase {
    REFUSING,
    HOLDING,
    RELEASED
  }

  private final InetSocketAddress address;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final CountDownLatch held = new CountDownLatch(1);
  private final Queue<List<String>> exports = new ConcurrentLinkedQueue<>();
  private final HttpServer server;
  private volatile Phase phase = Phase.REFUSING;

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

  /** Number of exports to a path, such as {@code /v1/traces}, that came in a phase. */
  long exports(Phase phase, String path) {
    return exports.stream().filter(List.of(phase.name(), path)::equals).count();
  }

  void refuseAll() {
    phase = Phase.REFUSING;
  }

  /** Once refused exports were seen, holds every further one until the next phase. */
  void hold() {
    await().atMost(Stage.DEADLINE).until(() -> refused("/v1/traces") && refused("/v1/metrics"));
    phase = Phase.HOLDING;
  }

  private boolean refused(String path) {
    return exports(Phase.REFUSING, path) > 0;
  }

  /** Once an export hung, lets it go and refuses as before. */
  void release() {
    await().atMost(Stage.DEADLINE).until(() -> exports(Phase.HOLDING, "/v1/traces") > 0);
    phase = Phase.RELEASED;
    held.countDown();
  }

  void stop() {
    server.stop(0);
  }

  /** Whether nobody listens. */
  boolean refusesConnections() {
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      return !socket.isConnected();
    } catch (IOException e) {
      return true;
    }
  }

  private void refuse(HttpExchange exchange) throws IOException {
    Phase now = phase;
    exports.add(List.of(now.name(), exchange.getRequestURI().getPath()));
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      if (now == Phase.HOLDING) {
        held.await();
      }
      exchange.sendResponseHeaders(500, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    held.countDown();
    server.stop(0);
    workers.shutdown();
  }
}
