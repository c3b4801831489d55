package io.bedrockotel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockotel.metadata.KeyRule;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResourceEntriesTest {
  private static final List<KeyRule> RULES =
      Stream.of(
              "service.name:application_name",
              "deployment.environment.name:environment",
              "deployment.environment:environment")
          .map(KeyRule::parseExact)
          .toList();

  @AfterEach
  void forgetResource() {
    RULES.forEach(rule -> System.clearProperty("io.bedrockotel.resource." + rule.to()));
  }

  @Test
  void resourceReachesTheOtherSideUnderItsNewNames() {
    publish("service.name", "shop", "deployment.environment", "prod", "host.name", "h1");

    assertThat(ResourceEntries.read(RULES))
        .containsExactly(entry("application_name", "shop"), entry("environment", "prod"));
  }

  @Test
  void firstRuleWins() {
    publish("deployment.environment", "old", "deployment.environment.name", "new");

    assertThat(ResourceEntries.read(RULES)).containsExactly(entry("environment", "new"));
  }

  @Test
  void unknownServiceIsNeverSent() {
    publish("service.name", "unknown_service:java");

    assertThat(ResourceEntries.read(RULES)).isEmpty();
  }

  @Test
  void attributeOfAnotherTypeIsNotSent() {
    ResourceEntries.publish(
        Attributes.of(AttributeKey.stringArrayKey("service.name"), List.of("a")), RULES);

    assertThat(ResourceEntries.read(RULES)).isEmpty();
  }

  @Test
  void nothingPublishedIsNothing() {
    assertThat(ResourceEntries.read(RULES)).isEmpty();
  }

  private static void publish(String... keysAndValues) {
    var resource = Attributes.builder();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      resource.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    ResourceEntries.publish(resource.build(), RULES);
  }
}
