package io.bedrockotel.examples.otlpreceiver;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The receiver's HTTP face: OTLP in under {@code /v1}, read-back under {@code /_received}. */
final class OtlpHandler extends Handler.Abstract {

  private static final String PROTOBUF = "application/x-protobuf";

  private final Map<String, SignalStore<? extends Message>> stores;

  OtlpHandler(Map<String, SignalStore<? extends Message>> stores) {
    this.stores = stores;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    Answer answer = answer(request, request.getMethod() + " " + path);
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    response.write(true, answer.body().asReadOnlyByteBuffer(), callback);
    return true;
  }

  private Answer answer(Request request, String call) {
    if (call.equals("DELETE /_received")) {
      stores.values().forEach(SignalStore::clear);
      return Answer.empty();
    }
    SignalStore<?> store = stores.get(call.substring(call.lastIndexOf('/') + 1));
    if (store != null && call.startsWith("POST /v1/")) {
      return receive(request, store);
    }
    if (store != null && call.startsWith("GET /_received/")) {
      return new Answer(HttpStatus.OK_200, PROTOBUF, store.merged().toByteString());
    }
    return Answer.refusal(
        HttpStatus.NOT_FOUND_404,
        "Use POST /v1/{signal}, GET /_received/{signal} or DELETE /_received; "
            + "the signals are traces, metrics and logs.");
  }

  private static Answer receive(Request request, SignalStore<?> store) {
    String type = header(request, HttpHeader.CONTENT_TYPE);
    String encoding = header(request, HttpHeader.CONTENT_ENCODING);
    if (!type.split(";", 2)[0].trim().equals(PROTOBUF)) {
      return Answer.refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
          "The content type is '" + type + "'; send " + PROTOBUF + ".");
    }
    if (!encoding.isEmpty() && !encoding.equals("gzip") && !encoding.equals("identity")) {
      return Answer.refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
          "The content encoding is '" + encoding + "'; send gzip or none.");
    }
    InputStream sent = Content.Source.asInputStream(request);
    try (InputStream body = encoding.equals("gzip") ? new GZIPInputStream(sent) : sent) {
      store.read(body);
      return Answer.empty();
    } catch (IOException e) {
      return Answer.refusal(
          HttpStatus.BAD_REQUEST_400, "The body is no OTLP protobuf: " + e.getMessage());
    }
  }

  private static String header(Request request, HttpHeader name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }

  private record Answer(int status, String contentType, ByteString body) {

    static Answer empty() {
      return new Answer(HttpStatus.OK_200, PROTOBUF, ByteString.EMPTY);
    }

    static Answer refusal(int status, String reason) {
      return new Answer(status, "text/plain;charset=utf-8", ByteString.copyFromUtf8(reason));
    }
  }
}
