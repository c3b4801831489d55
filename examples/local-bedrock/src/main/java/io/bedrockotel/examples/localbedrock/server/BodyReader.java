package io.bedrockotel.examples.localbedrock.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;

/** The reader of a whole request body as text; a failure while reading fails the request. */
final class BodyReader {

  private static final int NO_LIMIT = -1;

  private BodyReader() {}

  static void read(Request request, Callback callback, Consumer<String> consumer) {
    Promise.Invocable<byte[]> promise =
        Promise.Invocable.from(
            Invocable.InvocationType.BLOCKING,
            body -> give(new String(body, UTF_8), callback, consumer),
            callback::failed);
    Content.Source.asByteArrayAsync(request, NO_LIMIT, promise);
  }

  private static void give(String body, Callback callback, Consumer<String> consumer) {
    try {
      consumer.accept(body);
    } catch (RuntimeException e) {
      callback.failed(e);
    }
  }
}
