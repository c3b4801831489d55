package io.bedrockotel.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The range of AWS SDKs, by the judgement and the deeds of every supported agent. */
class MuzzleRangeTest {
  private static final String RANGE = System.getProperty("range.sdk");

  /** Operations that came to the SDK later, with instrumentation modules of their own. */
  private static final Map<String, String> SINCE =
      Map.of("ConverseStream", "2.25.63", "BidirectionalStream", "2.31.25");

  @Test
  void everySdkOfTheRangeFits() throws Exception {
    try (SdkRegistry registry = SdkRegistry.open()) {
      List<String> versions = registry.versions(RANGE);
      String[] ends = RANGE.replaceAll("[\\[\\]]", "").split(",");
      assertThat(versions)
          .as("AWS SDKs in %s (Maven knows none offline before it was online)", RANGE)
          .startsWith(ends[0])
          .endsWith(ends[1]);
      Map<String, Set<String>> lacking = lacking(registry);
      List<Sdk> sdks = registry.sdks(versions);
      Map<String, List<String>> failures = new TreeMap<>();
      for (AttachedProbe probe : AttachedProbe.ofEveryAgent()) {
        Map<String, List<String>> findings = probe.check(sdks);
        for (String version : versions) {
          new Verdict(
                  findings.getOrDefault(version, List.of("not checked")),
                  lacking.getOrDefault(version, Set.of()))
              .failures()
              .forEach(
                  failure ->
                      failures
                          .computeIfAbsent(version, each -> new ArrayList<>())
                          .add(probe.agent() + ": " + failure));
        }
      }
      System.out.println("MUZZLE versions=" + versions.size() + " failed=" + failures.size());
      assertThat(failures).isEmpty();
    }
  }

  /** By version, the operations that it does not have yet. */
  private static Map<String, Set<String>> lacking(SdkRegistry registry) throws Exception {
    Map<String, Set<String>> lacking = new TreeMap<>();
    for (Map.Entry<String, String> operation : SINCE.entrySet()) {
      for (String version : registry.versions("(," + operation.getValue() + ")")) {
        lacking.computeIfAbsent(version, each -> new HashSet<>()).add(operation.getKey());
      }
    }
    return lacking;
  }
}
