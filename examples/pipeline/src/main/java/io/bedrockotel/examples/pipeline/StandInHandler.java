package io.bedrockotel.examples.pipeline;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The way of a request through a stand-in: disturbed if the script says so, else answered. */
final class StandInHandler extends Handler.Abstract {

  private final Function<WireRequest, WireAnswer> backend;
  private final Disturbance disturbance;

  StandInHandler(Function<WireRequest, WireAnswer> backend, Disturbance disturbance) {
    this.backend = backend;
    this.disturbance = disturbance;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    // Also a disturbed request is read: an answer before its end would break the connection.
    WireRequest received = WireRequest.of(request);
    Optional<Disturbance.Misbehaviour> scripted = disturbance.onRequest();
    if (scripted.filter(Disturbance.Misbehaviour.SILENCE::equals).isPresent()) {
      return true;
    }
    WireAnswer answer =
        scripted.map(Disturbance.Misbehaviour::answer).orElseGet(() -> backend.apply(received));
    disturbance.onAnswer(answer.status());
    response.setStatus(answer.status());
    answer.headers().forEach(response.getHeaders()::put);
    after(disturbance.delay())
        .execute(() -> response.write(true, answer.body().asReadOnlyByteBuffer(), callback));
    return true;
  }

  private static Executor after(Duration delay) {
    return delay.isZero()
        ? Runnable::run
        : CompletableFuture.delayedExecutor(delay.toMillis(), MILLISECONDS);
  }
}
