package io.bedrockotel.smoke.equivalence;

import java.util.List;

/**
 * What one run of a case let the application and the server see.
 *
 * @param application lines of the command's answer
 * @param requests in the order of their arrival
 */
record Observation(List<String> application, List<WireRequest> requests) {
  /** Of an answer on one line. */
  static Observation of(String answer, List<WireRequest> requests) {
    return new Observation(List.of(answer.split("\\\\n", -1)), requests);
  }

  /** The same when nobody looks at the server. */
  Observation withoutRequests() {
    return new Observation(application, List.of());
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
