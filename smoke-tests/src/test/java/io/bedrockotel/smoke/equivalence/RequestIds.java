package io.bedrockotel.smoke.equivalence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Bedrock's request ids, each by a name that two runs can share. */
final class RequestIds {
  private static final Pattern ID =
      Pattern.compile("(?<=Request ID: |requestId=)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final List<String> known;

  /**
   * Creates the names for one run.
   *
   * @param given the ids in the order in which the server gave them
   */
  RequestIds(List<String> given) {
    known = new ArrayList<>(given);
  }

  /** The text with each id by its place; what the server did not give comes behind it. */
  String named(String text) {
    return ID.matcher(text).replaceAll(id -> "id-" + place(id.group()));
  }

  private int place(String id) {
    if (!known.contains(id)) {
      known.add(id);
    }
    return known.indexOf(id) + 1;
  }
}
