package io.bedrockotel.examples.pipeline;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The HTTP server under a stand-in: it reads requests and disturbs them where told to. */
public final class StandInServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  /** Longer than any client waits, because requests without an answer are wanted here. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Server server = new Server();

  /** Without threads that accept: one of them would still take a connection after the stop. */
  private final ServerConnector connector = new ServerConnector(server, 0, 1);

  private final Disturbance disturbance = new Disturbance(connector);

  private StandInServer(Function<WireRequest, WireAnswer> backend) {
    connector.setHost(LOOPBACK);
    connector.setIdleTimeout(PATIENCE.toMillis());
    server.addConnector(connector);
    server.setHandler(new StandInHandler(backend, disturbance));
  }

  /** Starts a server on a free port of 127.0.0.1 that answers as the backend says. */
  public static StandInServer start(Function<WireRequest, WireAnswer> backend) {
    StandInServer started = new StandInServer(backend);
    started.listen();
    return started;
  }

  private void listen() {
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new IllegalStateException("The stand-in did not start", e);
    }
    connector.setPort(connector.getLocalPort());
  }

  /** The base address, the same for the whole life of the server. */
  public URI endpoint() {
    return URI.create("http://" + LOOPBACK + ":" + connector.getPort());
  }

  /** What goes wrong on purpose. */
  public Disturbance disturbance() {
    return disturbance;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The stand-in did not stop", e);
    }
  }
}
