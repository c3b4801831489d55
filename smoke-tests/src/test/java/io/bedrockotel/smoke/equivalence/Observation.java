package io.bedrockotel.smoke.equivalence;

import java.util.List;

/**
 * What one run of a case let the application and the server see.
 *
 * @param application lines of the command's answer
 * @param requests in the order of their arrival
 */
record Observation(List<String> application, List<WireRequest> requests) {
  /**
   * Of an answer on one line.
   *
   * <p>Messages name the request, the connection and the clock, which no two runs share; and
   * whether a handler learns of a lost connection by the cause or by what wraps it, is a race
   * inside the SDK.
   */
  static Observation of(String answer, List<WireRequest> requests) {
    String comparable =
        answer
            .replaceAll("(Request ID: |requestId=)[0-9a-f-]{36}", "$1*")
            .replaceAll("channel=\\[[^]]*][^,]*, channelAge=[^,]*", "channel")
            .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:*")
            .replaceAll("(exception|error) (IO|SdkClient)Exception", "$1 Exception");
    return new Observation(List.of(comparable.split("\\\\n", -1)), requests);
  }

  /** Everything, for a reader. */
  String text() {
    StringBuilder text = new StringBuilder();
    application.forEach(line -> text.append("  application: ").append(line).append('\n'));
    requests.forEach(
        request ->
            request.lines().forEach(line -> text.append("  server: ").append(line).append('\n')));
    return text.toString();
  }
}
