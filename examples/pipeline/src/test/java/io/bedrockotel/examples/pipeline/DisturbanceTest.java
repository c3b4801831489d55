package io.bedrockotel.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DisturbanceTest {

  private final List<String> stored = new CopyOnWriteArrayList<>();
  private final StandInServer server =
      StandInServer.start(
          request -> {
            stored.add(request.body().toStringUtf8());
            return WireAnswer.text(200, "text/plain", "kept");
          });
  private final Disturbance disturbance = server.disturbance();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersHonestlyWhenNotTold() throws Exception {
    HttpResponse<String> answer = post("one");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("kept");
    assertThat(stored).containsExactly("one");
    assertThat(disturbance.requests()).isEqualTo(1);
    assertThat(disturbance.answered(200)).isEqualTo(1);
  }

  @Test
  void scriptedStatusForTheNextRequestsOnly() throws Exception {
    disturbance.answer(503, 2);
    disturbance.answer(429, 1);

    assertThat(post("one").statusCode()).isEqualTo(503);
    assertThat(post("two").statusCode()).isEqualTo(503);
    assertThat(post("three").statusCode()).isEqualTo(429);
    assertThat(post("four").statusCode()).isEqualTo(200);
    assertThat(stored).containsExactly("four");
    assertThat(disturbance.requests()).isEqualTo(4);
    assertThat(disturbance.answered(503)).isEqualTo(2);
    assertThat(disturbance.answered(429)).isEqualTo(1);
    assertThat(disturbance.answered(200)).isEqualTo(1);
    assertThat(disturbance.answered(500)).isZero();
  }

  @Test
  void scriptBeginsAfterThoseThatPass() throws Exception {
    disturbance.pass(1);
    disturbance.answer(429, 1);

    assertThat(post("one").statusCode()).isEqualTo(200);
    assertThat(post("two").statusCode()).isEqualTo(429);
    assertThat(post("three").statusCode()).isEqualTo(200);
    assertThat(stored).containsExactly("one", "three");
  }

  @Test
  void delayedAnswerIsOfWhatWasStoredAlready() throws Exception {
    disturbance.delay(Duration.ofMinutes(1));
    CompletableFuture<HttpResponse<String>> waiting =
        http.sendAsync(request("one").build(), BodyHandlers.ofString());

    await().untilAsserted(() -> assertThat(stored).containsExactly("one"));
    assertThat(waiting).isNotDone();

    disturbance.delay(Duration.ofMillis(1));
    assertThat(post("two").body()).isEqualTo("kept");
    waiting.cancel(true);
  }

  @Test
  void noAnswerUntilTheClientGivesUp() throws Exception {
    disturbance.neverAnswer(1);
    HttpRequest impatient = request("one").timeout(Duration.ofMillis(300)).build();

    assertThatThrownBy(() -> http.send(impatient, BodyHandlers.ofString()))
        .isInstanceOf(HttpTimeoutException.class);

    assertThat(post("two").statusCode()).isEqualTo(200);
    assertThat(stored).containsExactly("two");
    assertThat(disturbance.requests()).isEqualTo(2);
  }

  @Test
  void noAnswerUntilTheStandInCloses() {
    disturbance.neverAnswer(1);
    CompletableFuture<HttpResponse<String>> waiting =
        http.sendAsync(request("one").build(), BodyHandlers.ofString());
    await().until(() -> disturbance.requests() == 1);
    assertThat(waiting).isNotDone();

    server.close();

    assertThat(waiting)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableOfType(Exception.class)
        .withCauseInstanceOf(IOException.class);
  }

  @Test
  void downAndUpOnTheSamePort() throws Exception {
    URI before = server.endpoint();
    post("one");

    disturbance.down();

    assertThatThrownBy(() -> post("two")).isInstanceOf(ConnectException.class);

    disturbance.up();

    assertThat(post("three").statusCode()).isEqualTo(200);
    assertThat(server.endpoint()).isEqualTo(before);
    assertThat(stored).containsExactly("one", "three");
  }

  @Test
  void downBreaksConnectionsThatWait() {
    disturbance.neverAnswer(1);
    CompletableFuture<HttpResponse<String>> waiting =
        http.sendAsync(request("one").build(), BodyHandlers.ofString());
    await().until(() -> disturbance.requests() == 1);

    disturbance.down();

    assertThat(waiting)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableOfType(Exception.class)
        .withCauseInstanceOf(IOException.class);
  }

  @Test
  void closesWhileDown() {
    disturbance.down();

    server.close();

    assertThatThrownBy(() -> post("one")).isInstanceOf(ConnectException.class);
  }

  private HttpResponse<String> post(String body) throws Exception {
    return http.send(request(body).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String body) {
    return HttpRequest.newBuilder(server.endpoint()).POST(BodyPublishers.ofString(body));
  }
}
