package io.bedrockotel.examples.pipeline.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;

/** A client of the stand-in with the account's key. */
final class AwsClient {

  static final AwsAccount ACCOUNT = new AwsAccount("eu-west-1", "AKIDEXAMPLE", "a secret / key+");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;

  AwsClient(URI endpoint) {
    this.endpoint = endpoint;
  }

  HttpRequest.Builder signed(AwsCall call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.resolve(call.path()))
            .POST(BodyPublishers.ofByteArray(call.body().toByteArray()));
    call.signed(endpoint, ACCOUNT, Clock.systemUTC())
        .forEachHeader(
            (name, values) -> {
              // The client writes this one itself, with the same value.
              if (!name.equalsIgnoreCase("host")) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request;
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> send(AwsCall call) throws Exception {
    return send(signed(call));
  }

  /** The JSON that a call was answered with, which must have succeeded. */
  JsonNode result(AwsCall call) throws Exception {
    HttpResponse<byte[]> answer = send(call);
    assertThat(answer.statusCode()).as("status").isEqualTo(200);
    return json(answer);
  }

  /** The code of the error that a call was answered with. */
  String error(AwsCall call) throws Exception {
    HttpResponse<byte[]> answer = send(call);
    assertThat(answer.statusCode()).as("status").isEqualTo(400);
    return code(answer);
  }

  static String code(HttpResponse<byte[]> answer) {
    String code = json(answer).path("__type").asText();
    assertThat(answer.headers().firstValue("x-amzn-errortype")).hasValue(code);
    return code;
  }

  static JsonNode json(HttpResponse<byte[]> answer) {
    return Json.parse(ByteString.copyFrom(answer.body()).toStringUtf8()).orElseThrow();
  }
}
