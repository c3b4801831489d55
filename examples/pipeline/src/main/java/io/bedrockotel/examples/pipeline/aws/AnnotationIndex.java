package io.bedrockotel.examples.pipeline.aws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The annotations indexed of each trace, of which X-Ray takes 50. AWS does not say how it counts:
 * here the same value of the same key counts once in a trace.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-sdk-java-segment.html">
 *     annotation requirements</a>
 */
final class AnnotationIndex {

  private static final int MOST = 50;

  private final Map<String, Set<Map.Entry<String, Object>>> traces = new HashMap<>();

  /** Indexes a segment's annotations, or none of them when they are too many for its trace. */
  synchronized Optional<SegmentFault> add(XRaySegment segment) {
    Set<Map.Entry<String, Object>> all =
        new HashSet<>(traces.getOrDefault(segment.traceId(), Set.of()));
    segment.annotations().forEach((key, value) -> all.add(Map.entry(key, value)));
    if (all.size() > MOST) {
      return Optional.of(
          new SegmentFault(
              "TooManyAnnotations",
              "its trace would have %d annotations, %d are allowed".formatted(all.size(), MOST)));
    }
    traces.put(segment.traceId(), all);
    return Optional.empty();
  }
}
