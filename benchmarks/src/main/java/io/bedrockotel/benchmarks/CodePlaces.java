package io.bedrockotel.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedFrame;

/** The places of a recorded stack that are told apart: those of the extension and of the agent. */
final class CodePlaces {

  private static final String EXTENSION = "io.bedrockotel.";
  private static final String WORKLOAD = "io.bedrockotel.benchmarks.";
  private static final String AGENT = "io.opentelemetry.";

  private CodePlaces() {}

  /** The nearest line of the extension. */
  static Optional<String> ofExtension(List<RecordedFrame> frames) {
    return nearest(frames, CodePlaces::isOfExtension).map(CodePlaces::line);
  }

  /** The nearest line of the agent. */
  static Optional<String> ofAgent(List<RecordedFrame> frames) {
    return nearest(frames, type -> type.startsWith(AGENT)).map(CodePlaces::line);
  }

  static String line(RecordedFrame frame) {
    return method(frame) + ":" + frame.getLineNumber();
  }

  static String method(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  /** The nearest method of extension or agent. */
  static Optional<String> methodOfEither(List<RecordedFrame> frames) {
    return nearest(frames, type -> isOfExtension(type) || type.startsWith(AGENT))
        .map(CodePlaces::method);
  }

  private static Optional<RecordedFrame> nearest(
      List<RecordedFrame> frames, Predicate<String> types) {
    return frames.stream()
        .filter(frame -> types.test(frame.getMethod().getType().getName()))
        .findFirst();
  }

  private static boolean isOfExtension(String type) {
    return type.startsWith(EXTENSION) && !type.startsWith(WORKLOAD);
  }
}
