package io.bedrockotel.benchmarks.workload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** An HTTP client that reads the request to its end and answers from memory. */
final class StubHttpClient implements SdkHttpClient {

  private final SdkHttpResponse head;
  private final byte[] body;

  private StubHttpClient(SdkHttpResponse head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  static StubHttpClient ofConverse() {
    return new StubHttpClient(Answers.head("application/json"), Answers.converse());
  }

  static StubHttpClient ofInvokeModel(byte[] body) {
    return new StubHttpClient(Answers.invokeModelHead(), body);
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        request.contentStreamProvider().ifPresent(StubHttpClient::drain);
        return HttpExecuteResponse.builder()
            .response(head)
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  private static void drain(ContentStreamProvider content) {
    try (InputStream stream = content.newStream()) {
      stream.skip(Long.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}

  @Override
  public String clientName() {
    return "Stub";
  }
}
