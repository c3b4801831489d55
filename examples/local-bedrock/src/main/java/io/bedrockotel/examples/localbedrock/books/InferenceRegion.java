package io.bedrockotel.examples.localbedrock.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Region that serves a cross-Region model identifier: one other than the Region called. */
final class InferenceRegion {

  private static final Map<String, List<String>> REGIONS =
      Map.ofEntries(
          Map.entry("us", List.of("us-west-2", "us-east-2")),
          Map.entry("us-gov", List.of("us-gov-east-1", "us-gov-west-1")),
          Map.entry("eu", List.of("eu-central-1", "eu-west-3")),
          Map.entry("apac", List.of("ap-southeast-2", "ap-northeast-1")),
          Map.entry("au", List.of("ap-southeast-4", "ap-southeast-2")),
          Map.entry("jp", List.of("ap-northeast-3", "ap-northeast-1")),
          Map.entry("ca", List.of("ca-west-1", "ca-central-1")),
          Map.entry("in", List.of("ap-south-2", "ap-south-1")),
          Map.entry("global", List.of("us-east-2", "eu-north-1")));

  private InferenceRegion() {}

  static Optional<String> of(String modelId, String calledRegion) {
    String name = modelId.substring(modelId.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    String geography = dot < 0 ? "" : name.substring(0, dot);
    return REGIONS.getOrDefault(geography, List.of()).stream()
        .filter(region -> !region.equals(calledRegion))
        .findFirst();
  }
}
