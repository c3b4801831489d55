package io.bedrockotel.smoke.app;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * An application that reads one command a line, {@code number name key=value …}, runs it in a span
 * of its own and answers with one line, {@code RESULT }, the number and what it saw.
 */
public final class SmokeApplication {
  private static final String BAGGAGE = "baggage.";

  private final Clients clients;

  private SmokeApplication(Clients clients) {
    this.clients = clients;
  }

  public static void main(String[] args) throws IOException {
    try (Clients clients = new Clients()) {
      new SmokeApplication(clients).serve();
    }
  }

  private void serve() throws IOException {
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("READY");
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      String[] words = line.split(" ", -1);
      Map<String, String> options = new HashMap<>();
      for (int i = 2; i < words.length; i++) {
        int equals = words[i].indexOf('=');
        options.put(words[i].substring(0, equals), words[i].substring(equals + 1));
      }
      System.out.println("RESULT " + words[0] + " " + run(words[1], options).replace("\n", "\\n"));
    }
  }

  @SuppressWarnings("try") // the scope is only closed
  private String run(String name, Map<String, String> options) {
    Span span =
        GlobalOpenTelemetry.getTracer("smoke")
            .spanBuilder("command " + name)
            .setNoParent()
            .startSpan();
    Baggage baggage = baggage(options);
    try (Scope ignored = Context.root().with(span).with(baggage).makeCurrent()) {
      String answer = answer(name, options);
      boolean own =
          Span.current().getSpanContext().equals(span.getSpanContext())
              && Baggage.current().equals(baggage);
      return own ? answer : answer + "\nleaves another context on the thread";
    } finally {
      span.end();
      forgetContext();
    }
  }

  private String answer(String name, Map<String, String> options) {
    try {
      return Commands.named(name, options.getOrDefault("body", ""))
          .run(clients, options.getOrDefault("model", ""));
    } catch (Exception failure) {
      return Failures.describe(failure);
    }
  }

  /** A scope that is never closed: what a command left on the thread is none of the next one's. */
  @SuppressWarnings("MustBeClosedChecker")
  private static void forgetContext() {
    Context.root().makeCurrent();
  }

  private static Baggage baggage(Map<String, String> options) {
    BaggageBuilder baggage = Baggage.builder();
    options.forEach(
        (key, value) -> {
          if (key.startsWith(BAGGAGE)) {
            baggage.put(key.substring(BAGGAGE.length()), value);
          }
        });
    return baggage.build();
  }
}
