package io.bedrockotel.examples.localbedrock.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/**
 * A look at whether the client of an HTTP/1.1 request has closed its connection. HTTP/2 tells by
 * itself; HTTP/1.1 would only show it at the second write after the close.
 */
final class ClientWatch {

  private final ConnectionMetaData connection;

  ClientWatch(Request request) {
    this.connection = request.getConnectionMetaData();
  }

  /** Whether only looking tells. */
  boolean needed() {
    return connection.getHttpVersion() != HttpVersion.HTTP_2;
  }

  /** To be called while the request is served: then Jetty does not read from the connection. */
  boolean gone() {
    EndPoint endPoint = connection.getConnection().getEndPoint();
    ByteBuffer pipelined = BufferUtil.allocate(1);
    try {
      if (endPoint.fill(pipelined) < 0) {
        return true;
      }
    } catch (IOException e) {
      return true;
    }
    if (pipelined.hasRemaining() && connection.getConnection() instanceof Connection.UpgradeTo to) {
      to.onUpgradeTo(pipelined);
    }
    return false;
  }
}
