package io.bedrockotel.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of each class on a heap. */
record HeapHistogram(Map<String, Long> bytes) {

  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");

  /** What differs between JVMs in the name of the same lambda. */
  private static final Pattern NUMBER_OF_LAMBDA = Pattern.compile("(?<=\\$\\$Lambda).*");

  static HeapHistogram read(Path file) throws IOException {
    Map<String, Long> bytes = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        String type = NUMBER_OF_LAMBDA.matcher(matcher.group(2)).replaceFirst("");
        bytes.merge(type, Long.valueOf(matcher.group(1)), Long::sum);
      }
    }
    return new HeapHistogram(bytes);
  }

  /** What is here and not there, for each of so many. */
  Map<String, Long> beyond(HeapHistogram other, int number) {
    Map<String, Long> more = new HashMap<>(bytes);
    other.bytes.forEach((type, size) -> more.merge(type, -size, Long::sum));
    more.replaceAll((type, size) -> size / number);
    return more;
  }
}
