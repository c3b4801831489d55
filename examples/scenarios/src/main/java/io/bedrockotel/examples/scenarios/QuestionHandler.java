package io.bedrockotel.examples.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/** The endpoint that takes one question and gives the model's answer. */
final class QuestionHandler implements HttpHandler {

  private static final int LONGEST_QUESTION = 16_384;
  private static final String INSTRUCTIONS =
      "You answer customers of an online shop in at most three friendly sentences.";

  private final BedrockRuntimeClient bedrock;
  private final String model;

  QuestionHandler(BedrockRuntimeClient bedrock, String model) {
    this.bedrock = bedrock;
    this.model = model;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Allow", "POST");
        respond(exchange, 405, "POST the question as text/plain");
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST_QUESTION + 1);
      String question = new String(body, UTF_8).strip();
      if (body.length > LONGEST_QUESTION) {
        respond(exchange, 413, "the question is longer than " + LONGEST_QUESTION + " bytes");
      } else if (question.isEmpty()) {
        respond(exchange, 400, "the question is empty; send it as the request's body");
      } else {
        answer(exchange, question);
      }
    }
  }

  private void answer(HttpExchange exchange, String question) throws IOException {
    try {
      respond(exchange, 200, ask(question));
    } catch (SdkException e) {
      System.err.println(CustomerService.NAME + ": " + FailureLine.of(e));
      respond(exchange, 502, "no answer from the model; please try again later");
    }
  }

  private String ask(String question) {
    CallReport report = CallReport.of(CustomerService.NAME, model);
    ConverseResponse response =
        bedrock.converse(
            request ->
                request
                    .modelId(model)
                    .system(SystemContentBlock.fromText(INSTRUCTIONS))
                    .messages(Turn.ofUser(question))
                    .inferenceConfig(inference -> inference.maxTokens(300).temperature(0.2f)));
    Answer answer = Answer.of(response);
    report.print(answer);
    return answer.text();
  }

  private static void respond(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = (text + "\n").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
