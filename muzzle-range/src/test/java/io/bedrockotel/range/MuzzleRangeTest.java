package io.bedrockotel.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The range of AWS SDKs, by the judgement and the deeds of every supported agent. */
class MuzzleRangeTest {
  private static final String RANGE = System.getProperty("range.sdk");

  /** From the first SDK with a Bedrock client to the last without Converse. */
  private static final String BELOW = "[2.20.157,2.25.63)";

  private static final String SINCE_CONVERSE =
      "software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponse";

  private static SdkRegistry registry;

  @BeforeAll
  static void open() {
    registry = SdkRegistry.open();
  }

  @AfterAll
  static void close() {
    registry.close();
  }

  @Test
  void everySdkOfTheRangeFits() throws Exception {
    List<String> versions = registry.versions(RANGE);
    String[] ends = RANGE.replaceAll("[\\[\\]]", "").split(",");
    assertThat(versions)
        .as("AWS SDKs in %s (Maven knows none offline before it was online)", RANGE)
        .startsWith(ends[0])
        .endsWith(ends[1]);
    List<Sdk> sdks = registry.sdks(versions);
    Map<String, List<String>> failures = new TreeMap<>();
    for (AttachedProbe probe : AttachedProbe.ofEveryAgent()) {
      Map<String, List<String>> findings = probe.check(sdks);
      for (String version : versions) {
        failuresOf(findings.get(version))
            .forEach(
                finding ->
                    failures
                        .computeIfAbsent(version, each -> new ArrayList<>())
                        .add(probe.agent() + ": " + finding));
      }
    }
    System.out.println("MUZZLE versions=" + versions.size() + " failed=" + failures.size());
    assertThat(failures).isEmpty();
  }

  /** A version that the probe never came to has not been found to fit. */
  private static List<String> failuresOf(List<String> findings) {
    return findings == null ? List.of("not checked") : findings;
  }

  @Test
  void sdksBelowTheRangeAreLeftAlone() throws Exception {
    List<String> below = registry.versions(BELOW);
    assertThat(below).as("AWS SDKs in %s", BELOW).isNotEmpty();
    List<String> ends = List.of(below.get(0), below.get(below.size() - 1));
    List<Sdk> sdks = registry.sdks(ends);
    for (AttachedProbe probe : AttachedProbe.ofEveryAgent()) {
      Map<String, List<String>> findings = probe.check(sdks);
      assertThat(findings).as(probe.agent()).containsOnlyKeys(ends);
      assertThat(findings.values())
          .allSatisfy(
              finding ->
                  assertThat(finding)
                      .contains(
                          "not applied: io.bedrockotel.ClientInstrumentation$ConverseAdvice",
                          "not applied: io.bedrockotel.CancellationInstrumentation$ExecuteAdvice")
                      .anySatisfy(
                          text ->
                              assertThat(text)
                                  .startsWith("io.bedrockotel.BedrockRuntimeInstrumentationModule")
                                  .endsWith("Missing class " + SINCE_CONVERSE)));
    }
  }
}
