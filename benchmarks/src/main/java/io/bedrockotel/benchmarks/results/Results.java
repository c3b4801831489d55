package io.bedrockotel.benchmarks.results;

import java.util.List;
import java.util.Map;

/**
 * Everything that one run has found.
 *
 * @param environment where it ran, and what
 * @param plan how much was measured
 * @param figures what was measured
 * @param profiles by figure whose bar was missed: where the extension allocates
 */
public record Results(
    Environment environment, Plan plan, Figures figures, Map<String, List<ProfileLine>> profiles) {

  /**
   * One line of a profile.
   *
   * @param place a method and a line of the extension or the agent
   * @param bytes what is allocated below it for one call
   */
  public record ProfileLine(String place, long bytes) {}
}
