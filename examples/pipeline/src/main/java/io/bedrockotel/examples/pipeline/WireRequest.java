package io.bedrockotel.examples.pipeline;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * A request as it came over the wire.
 *
 * @param headers the values by the header's name in small letters
 * @param body the bytes as sent, perhaps compressed
 */
public record WireRequest(
    String method, String path, Map<String, List<String>> headers, ByteString body) {

  static WireRequest of(Request request) throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(field.getValue() == null ? "" : field.getValue());
    }
    try (InputStream body = Content.Source.asInputStream(request)) {
      return new WireRequest(
          request.getMethod(), request.getHttpURI().getPath(), headers, ByteString.readFrom(body));
    }
  }

  /** The values of a header, joined by commas; empty when there is none. */
  public String header(String name) {
    return String.join(",", headers.getOrDefault(name, List.of()));
  }
}
