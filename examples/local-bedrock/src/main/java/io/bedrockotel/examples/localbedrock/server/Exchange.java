package io.bedrockotel.examples.localbedrock.server;

import io.bedrockotel.examples.localbedrock.books.Fate;
import io.bedrockotel.examples.localbedrock.books.Header;
import io.bedrockotel.examples.localbedrock.books.JournalEntry;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request, the response that it gets and its entry in the journal. */
record Exchange(
    Request request, Response response, Callback callback, JournalEntry entry, String requestId) {

  /** Opens an exchange whose failure settles what the journal says of the request. */
  static Exchange of(Request request, Response response, Callback callback) {
    List<Header> headers =
        request.getHeaders().stream()
            .map(field -> new Header(field.getName(), String.valueOf(field.getValue())))
            .toList();
    JournalEntry entry =
        new JournalEntry(
            request.getMethod() + " " + request.getHttpURI().getPathQuery(),
            request.getConnectionMetaData().getProtocol(),
            headers);
    String requestId = UUID.randomUUID().toString();
    return new Exchange(request, response, settling(entry, callback), entry, requestId);
  }

  Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    request
        .getHeaders()
        .forEach(
            field ->
                headers.putIfAbsent(
                    field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getValue())));
    return headers;
  }

  Map<String, String> query() {
    Map<String, String> query = new HashMap<>();
    Request.extractQueryParameters(request)
        .forEach(field -> query.putIfAbsent(field.getName(), field.getValue()));
    return query;
  }

  private static Callback settling(JournalEntry entry, Callback callback) {
    return Callback.from(
        callback.getInvocationType(),
        callback::succeeded,
        failure -> {
          entry.ended(fateOf(failure));
          callback.failed(failure);
        });
  }

  private static Fate fateOf(Throwable failure) {
    if (failure instanceof Request.Handler.AbortException) {
      return Fate.CUT;
    }
    return failure instanceof IOException ? Fate.CLIENT_CANCELLED : Fate.FAILED;
  }
}
