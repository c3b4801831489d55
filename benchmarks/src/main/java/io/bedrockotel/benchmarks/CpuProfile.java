package io.bedrockotel.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where threads that run Java code spend their time, as the samples of a flight recording show it.
 *
 * @param millis by method of extension or agent that is nearest, all else as one
 */
record CpuProfile(Map<String, Long> millis) {

  /** How far samples are apart in the settings of the JDK that are called the same. */
  private static final int PERIOD_MILLIS = 10;

  private static final String SETTINGS = "profile";
  private static final String REST = "the application, the SDK and the JDK";

  /** The option of a JVM that records from its start to its end. */
  static String option(Path recording) {
    return "-XX:StartFlightRecording=settings=" + SETTINGS + ",filename=" + recording;
  }

  static CpuProfile of(Path recording) throws IOException {
    Map<String, Long> millis = new HashMap<>();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
          millis.merge(place(event), (long) PERIOD_MILLIS, Long::sum);
        }
      }
    }
    return new CpuProfile(millis);
  }

  private static String place(RecordedEvent sample) {
    return sample.getStackTrace() == null
        ? REST
        : CodePlaces.methodOfEither(sample.getStackTrace().getFrames()).orElse(REST);
  }

  /** What is here and not there. */
  Map<String, Long> beyond(CpuProfile other) {
    Map<String, Long> more = new HashMap<>(millis);
    other.millis.forEach((place, time) -> more.merge(place, -time, Long::sum));
    return more;
  }
}
