package io.bedrockotel.examples.pipeline.collector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The free ports of 127.0.0.1 that a collector listens on, the same after each of its starts. */
record CollectorPorts(int grpc, int http, int health, int metrics, int aws) {

  static CollectorPorts free() throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 5; i++) {
        sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
      return new CollectorPorts(
          ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  Map<String, String> environment() {
    return Map.of(
        "OTELCOL_GRPC_ENDPOINT", "127.0.0.1:" + grpc,
        "OTELCOL_HTTP_ENDPOINT", "127.0.0.1:" + http,
        "OTELCOL_HEALTH_ENDPOINT", "127.0.0.1:" + health,
        "OTELCOL_METRICS_PORT", Integer.toString(metrics),
        "OTELCOL_AWS_ENDPOINT", "127.0.0.1:" + aws);
  }
}
