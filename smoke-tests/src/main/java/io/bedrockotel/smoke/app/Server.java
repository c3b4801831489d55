package io.bedrockotel.smoke.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the stand-in knows of the application's requests. */
final class Server {
  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private Server() {}

  /** Waits until a request for a model is there with its body. */
  static void awaitRequest(String model) {
    long end = System.nanoTime() + DEADLINE_NANOS;
    while (!isThere(requests(), model)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("No request for " + model);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static boolean isThere(String requests, String model) {
    int request = requests.indexOf("/" + model + "/");
    return request >= 0 && requests.indexOf("bodyBase64", request) >= 0;
  }

  private static String requests() {
    try (InputStream answer =
        Clients.endpoint().resolve("/_control/requests").toURL().openStream()) {
      return new String(answer.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
