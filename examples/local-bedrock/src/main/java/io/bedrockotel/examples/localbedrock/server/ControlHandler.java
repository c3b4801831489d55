package io.bedrockotel.examples.localbedrock.server;

import io.bedrockotel.examples.localbedrock.behaviour.BehaviourReader;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The control endpoint under {@code /_control}. */
public final class ControlHandler extends Handler.Abstract {

  private static final String PREFIX = "/_control";
  private static final List<String> ROUTES =
      List.of(
          "DELETE /_control",
          "PUT /_control/behaviour",
          "GET /_control/behaviour",
          "GET /_control/invocations",
          "GET /_control/requests",
          "GET /_control/totals");

  private final Control control;

  public ControlHandler(Control control) {
    this.control = control;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getPath();
    if (!path.equals(PREFIX) && !path.startsWith(PREFIX + "/")) {
      return false;
    }
    BodyReader.read(
        request,
        callback,
        body -> write(response, answer(request.getMethod() + " " + path, body), callback));
    return true;
  }

  private Page answer(String route, String body) {
    return switch (route) {
      case "DELETE /_control" -> {
        control.reset();
        yield Page.done();
      }
      case "PUT /_control/behaviour" -> behave(body);
      case "GET /_control/behaviour" -> Page.json(control.behaviours());
      case "GET /_control/invocations" -> Page.lines(control.invocations());
      case "GET /_control/requests" -> Page.json(control.requests());
      case "GET /_control/totals" -> Page.json(control.totals());
      default -> Page.wrong(404, "no " + route + ", there are: " + String.join(", ", ROUTES));
    };
  }

  private Page behave(String document) {
    try {
      control.behave(BehaviourReader.read(document));
      return Page.done();
    } catch (IllegalArgumentException e) {
      return Page.wrong(400, String.valueOf(e.getMessage()));
    }
  }

  private static void write(Response response, Page page, Callback callback) {
    response.setStatus(page.status());
    response.getHeaders().put("Content-Type", page.type());
    Content.Sink.write(response, true, page.text(), callback);
  }

  /** One answer of the control endpoint. */
  private record Page(int status, String type, String text) {

    private static final String JSON = "application/json";

    static Page done() {
      return new Page(204, JSON, "");
    }

    static Page json(Object value) {
      return new Page(200, JSON, Json.text(value));
    }

    static Page lines(List<?> values) {
      String text = values.stream().map(one -> one + "\n").collect(Collectors.joining());
      return new Page(200, "application/x-ndjson", text);
    }

    static Page wrong(int status, String message) {
      return new Page(status, JSON, Json.object().put("message", message).toString());
    }
  }
}
