package io.bedrockotel.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class CustomerServiceTest {

  private static final String READY = "customer-service listening on ";

  @RegisterExtension private final Bedrock bedrock = new Bedrock();
  private ScenarioProcess service;
  private URI address;

  @BeforeEach
  void start() throws Exception {
    Map<String, String> settings =
        Map.of(
            "AWS_REGION", "us-east-1",
            "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY", "example",
            "AWS_ENDPOINT_URL_BEDROCK_RUNTIME", bedrock.server().endpoint().toString());
    service = ScenarioProcess.start(settings, CustomerService.class, "--port=0");
    String line = service.nextLine();
    assertThat(line).startsWith(READY);
    address = URI.create(line.substring(READY.length()) + "/ask");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void questionIsAnsweredAndSigtermEndsTheService() throws Exception {
    HttpResponse<String> response = post("Where is my parcel?");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(response.body()).isNotBlank();
    assertThat(service.nextLine()).isEqualTo("[customer-service] us.anthropic.claude-sonnet-4-6");
    assertThat(service.nextLine()).startsWith("  tokens: input=");
    assertThat(bedrock.requests()).hasSize(1);
    bedrock.assertNoMetadataSent();

    service.terminate();

    assertThat(service.errors()).isEmpty();
    assertThat(service.exitCode()).isEqualTo(143);
  }

  @Test
  void questionsThatAreNone() throws Exception {
    assertThat(post(" \n").statusCode()).isEqualTo(400);
    assertThat(post("?".repeat(16_385)).statusCode()).isEqualTo(413);
    assertThat(send(HttpRequest.newBuilder(address).GET()).statusCode()).isEqualTo(405);
    assertThat(bedrock.requests()).isEmpty();
  }

  @Test
  void serviceOutlivesARefusal() throws Exception {
    bedrock.server().behave(Behaviour.builder().error("AccessDeniedException").build());
    HttpResponse<String> refused = post("Where is my parcel?");
    bedrock.server().reset();

    assertThat(refused.statusCode()).isEqualTo(502);
    assertThat(refused.body()).isEqualTo("no answer from the model; please try again later\n");
    assertThat(post("Where is my parcel?").statusCode()).isEqualTo(200);
    service.terminate();
    assertThat(service.errors())
        .startsWith("customer-service: Bedrock refused the call with AccessDeniedException")
        .hasLineCount(1);
  }

  private HttpResponse<String> post(String question) throws Exception {
    return send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(question)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
