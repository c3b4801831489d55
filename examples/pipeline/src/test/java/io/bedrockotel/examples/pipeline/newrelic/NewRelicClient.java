package io.bedrockotel.examples.pipeline.newrelic;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An OTLP client with a licence key. */
final class NewRelicClient {

  static final String KEY = "0123456789abcdef0123456789abcdef01234567";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;

  NewRelicClient(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** A request that is right in every way, to be sent or spoilt first. */
  HttpRequest.Builder request(String path, ByteString body) {
    return HttpRequest.newBuilder(endpoint.resolve(path))
        .header("api-key", KEY)
        .header("content-type", "application/x-protobuf")
        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> send(String path, MessageLite message) throws Exception {
    return send(request(path, message.toByteString()));
  }
}
