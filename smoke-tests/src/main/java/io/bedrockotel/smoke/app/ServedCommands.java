package io.bedrockotel.smoke.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.Map;

/** Calls on behalf of somebody who sends a request over HTTP, byte by byte as given. */
final class ServedCommands {
  private static final int DEADLINE_MILLIS = 60_000;

  private ServedCommands() {}

  /**
   * The commands of this group.
   *
   * @param request the whole HTTP request, in base64
   */
  static Map<String, Command> commands(String request) {
    return Map.of(
        "served-converse",
        (clients, model) -> serve(request, clients, model, ConverseCommands::plain),
        "served-invoke",
        (clients, model) -> serve(request, clients, model, ServedCommands::invoke));
  }

  private static String invoke(Clients clients, String model) {
    return clients.sync().invokeModel(InvokeBodies.claude(model)).body().asUtf8String();
  }

  /** The whole HTTP answer, its lines ended as those of the output are. */
  private static String serve(String request, Clients clients, String model, Command call)
      throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, clients, model, call));
    server.start();
    try (Socket caller = new Socket(loopback(), server.getAddress().getPort())) {
      caller.setSoTimeout(DEADLINE_MILLIS);
      caller.getOutputStream().write(Base64.getDecoder().decode(request));
      caller.getOutputStream().flush();
      return new String(caller.getInputStream().readAllBytes(), ISO_8859_1).replace("\r", "");
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, Clients clients, String model, Command call)
      throws IOException {
    byte[] answer = outcome(clients, model, call).getBytes(UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static String outcome(Clients clients, String model, Command call) {
    try {
      return call.run(clients, model);
    } catch (Exception failure) {
      return Failures.describe(failure);
    }
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }
}
