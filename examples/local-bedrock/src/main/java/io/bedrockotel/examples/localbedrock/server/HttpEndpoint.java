package io.bedrockotel.examples.localbedrock.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.RateControl;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** One listening port that speaks HTTP/1.1 and HTTP/2 with prior knowledge. */
public final class HttpEndpoint implements AutoCloseable {

  private static final int MAX_STREAMS = 10_000;
  private static final int BACKLOG = 4_096;
  // Request metadata in a header can be longer than Jetty's 8 kB.
  private static final int HEADER_BYTES = 64 * 1024;
  private static final int NO_TIMEOUT = 0;
  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 2;
  // Few, whatever the machine: work that held a thread would show at once.
  private static final int THREADS = 16;

  private final Server server;
  private final ServerConnector connector;

  private HttpEndpoint(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /** Listens on a port, 0 for any free one; throws when the port is taken. */
  public static HttpEndpoint listen(String host, int port, Handler... handlers) throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("local-bedrock");
    threads.setDaemon(true);
    Server server = new Server(threads);
    ServerConnector connector = connector(server);
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new Handler.Sequence(handlers));
    HttpEndpoint endpoint = new HttpEndpoint(server, connector);
    endpoint.start();
    return endpoint;
  }

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server did not stop", e);
    }
  }

  private static ServerConnector connector(Server server) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    // ARNs come with encoded slashes, which Jetty refuses by default as ambiguous.
    http.setUriCompliance(
        new UriCompliance("MODEL_IDS", EnumSet.allOf(UriCompliance.Violation.class)));
    HTTP2CServerConnectionFactory http2 = new HTTP2CServerConnectionFactory(http);
    http2.setMaxConcurrentStreams(MAX_STREAMS);
    http2.setStreamIdleTimeout(NO_TIMEOUT);
    // Tests cancel streams by the thousand: that is no attack here.
    http2.setRateControlFactory(
        new RateControl.Factory() {
          @Override
          public RateControl newRateControl(EndPoint endPoint) {
            return RateControl.NO_RATE_CONTROL;
          }
        });
    ServerConnector connector =
        new ServerConnector(server, ACCEPTORS, SELECTORS, new HttpConnectionFactory(http), http2);
    connector.setAcceptQueueSize(BACKLOG);
    connector.setIdleTimeout(NO_TIMEOUT);
    return connector;
  }

  private void start() throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      close();
      throw e;
    } catch (Exception e) {
      close();
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
