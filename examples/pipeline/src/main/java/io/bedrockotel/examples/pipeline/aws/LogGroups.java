package io.bedrockotel.examples.pipeline.aws;

import io.bedrockotel.examples.pipeline.HttpRefusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The log groups and log streams that exist, with the retention of each group. */
final class LogGroups {

  /** The retention of a group that has no policy. */
  static final int FOREVER = Integer.MAX_VALUE;

  private static final String EXISTS = "ResourceAlreadyExistsException";
  private static final String MISSING = "ResourceNotFoundException";
  private static final Pattern GROUP_NAME = Pattern.compile("[.\\-_/#A-Za-z0-9]{1,512}");
  private static final Pattern STREAM_NAME = Pattern.compile("[^:*]{1,512}");
  private static final Set<Integer> RETENTIONS =
      Set.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  private final Map<String, Set<String>> streams = new HashMap<>();
  private final Map<String, Integer> retentions = new HashMap<>();

  synchronized void create(String group) {
    if (!GROUP_NAME.matcher(group).matches()) {
      throw invalid("'" + group + "' is no name of a log group: " + GROUP_NAME);
    }
    if (streams.putIfAbsent(group, new HashSet<>()) != null) {
      throw exists("group");
    }
  }

  synchronized void createStream(String group, String stream) {
    if (!STREAM_NAME.matcher(stream).matches()) {
      throw invalid("'" + stream + "' is no name of a log stream: " + STREAM_NAME);
    }
    if (!streamsOf(group).add(stream)) {
      throw exists("stream");
    }
  }

  synchronized void retain(String group, int days) {
    streamsOf(group);
    if (!RETENTIONS.contains(days)) {
      throw invalid("A retention of " + days + " days is none of " + RETENTIONS);
    }
    retentions.put(group, days);
  }

  /** How many days events of this stream are kept; throws when there is no such stream. */
  synchronized int retention(String group, String stream) {
    if (!streamsOf(group).contains(stream)) {
      throw missing("stream");
    }
    return retentions.getOrDefault(group, FOREVER);
  }

  private Set<String> streamsOf(String group) {
    Set<String> found = streams.get(group);
    if (found == null) {
      throw missing("group");
    }
    return found;
  }

  /** Whether an error only says what exists: the collector's exporters count on these. */
  static boolean isStateOfAffairs(HttpRefusal error) {
    return error.code().equals(EXISTS) || error.code().equals(MISSING);
  }

  private static HttpRefusal exists(String what) {
    return new HttpRefusal(400, EXISTS, "The specified log " + what + " already exists");
  }

  private static HttpRefusal missing(String what) {
    return new HttpRefusal(400, MISSING, "The specified log " + what + " does not exist.");
  }

  private static HttpRefusal invalid(String why) {
    return new HttpRefusal(400, "InvalidParameterException", why);
  }
}
