package io.bedrockotel.examples.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The gateway in front of the customer service, which names the tenant of each request. */
final class Gateway {

  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final String APPLICATION =
      "application_name=customer-service,application_id=app-support-01";
  private static final List<Question> QUESTIONS =
      List.of(
          new Question("acme,user_id=u-3b9f21,request_id=req-1", "Where is my order?"),
          new Question("acme,user_id=u-77aa02,request_id=req-2", "How do I return a jacket?"),
          new Question("globex,user_id=u-90c1d4,request_id=req-3", "Do you deliver on Saturdays?"),
          new Question("hooli,user_id=u-1e55f8,request_id=req-4", "Can I pay by invoice?"));

  private final HttpClient http = HttpClient.newHttpClient();

  /** Sends every customer's question. */
  void ask(URI service) throws DemoFailure, InterruptedException {
    for (Question question : QUESTIONS) {
      HttpRequest request =
          HttpRequest.newBuilder(service.resolve("/ask"))
              .timeout(DEADLINE)
              .header("content-type", "text/plain")
              .header("baggage", APPLICATION + ",tenant_id=" + question.asker())
              .POST(BodyPublishers.ofString(question.text()))
              .build();
      check(send(request));
    }
  }

  private HttpResponse<String> send(HttpRequest request) throws DemoFailure, InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new DemoFailure("customer-service did not answer: " + e, e);
    }
  }

  private static void check(HttpResponse<String> response) throws DemoFailure {
    if (response.statusCode() != 200) {
      throw new DemoFailure(
          "customer-service answered with status "
              + response.statusCode()
              + ": "
              + response.body().strip());
    }
  }

  private record Question(String asker, String text) {}
}
