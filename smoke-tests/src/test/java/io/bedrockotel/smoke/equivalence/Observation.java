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
   * <p>Messages name the request, the connection, the clock and addresses of objects, which no two
   * runs share. Whether a handler learns of a lost connection by the cause or by what wraps it, and
   * whether the failure of a null or faulty handler is added to its cause before the future
   * completes, are races inside the SDK.
   */
  static Observation of(String answer, List<WireRequest> requests) {
    String comparable =
        answer
            .replaceAll("(Request ID: |requestId=)[0-9a-f-]{36}", "$1*")
            .replaceAll(
                "ChannelDiagnostics\\(channel=\\[[^]]*][^,]*, channelAge=[^)]*\\)",
                "ChannelDiagnostics")
            .replaceAll(
                "Task java.util.concurrent.*? rejected from .*?Executor@", "Task rejected @")
            .replaceAll("(?<=Task rejected @)[0-9a-f]+\\[[^]]*]", "*")
            .replaceAll(
                " suppressed\\{[^}]*(\"asyncResponseHandler\" is null|the application's own)\\)}",
                "")
            .replaceAll("(?<=\\w)@[0-9a-f]{5,8}\\b", "@*")
            .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:*")
            .replaceAll(
                "(?<=exception )software\\.amazon\\.awssdk\\.core\\.exception\\.SdkClientException"
                    + "\\([^<]*\\) <- (?=java\\.io\\.IOException)",
                "")
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
