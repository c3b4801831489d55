package io.bedrockotel.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What docs/new-relic.md and docs/aws.md say that the collector makes, against its files. */
class BackendPagesTest {
  private static final Page NEW_RELIC = Page.at("docs/new-relic.md");
  private static final Page AWS = Page.at("docs/aws.md");
  private static final Pattern SET = Pattern.compile("set\\(log\\.attributes\\[\"([^\"]+)\"]");
  private static final Pattern EVENT_TYPE = Pattern.compile("\"(Llm[A-Za-z]+)\"");
  private static final Pattern WORDS = Pattern.compile("\\(\\?i\\)\\\\\"\\(([a-z_|]+)\\)");
  private static final Pattern DECLARATION =
      Pattern.compile("metric_name_selectors: \\['(.*)'](?:\\s+dimensions:)((?:\\s+- \\[.*])+)");

  @Test
  void everyAttributeOfAnEventStandsInTheTable() {
    String made =
        CollectorFiles.text("newrelic")
            .replaceFirst("(?s).*transform/newrelic_events:", "")
            .replaceFirst("(?s)transform/newrelic_limits:.*", "");
    Set<String> attributes = all(SET, made);
    attributes.remove("inputs");
    attributes.add("llm.…");

    assertThat(NEW_RELIC.section("## Events").column("New Relic", "from", "on"))
        .hasSizeGreaterThan(20)
        .isEqualTo(attributes);
    assertThat(NEW_RELIC.column("event type")).isEqualTo(all(EVENT_TYPE, made));
  }

  @Test
  void everyFinishReasonStandsInTheTable() {
    Set<String> mapped = new TreeSet<>();
    all(WORDS, CollectorFiles.text("newrelic"))
        .forEach(words -> mapped.addAll(List.of(words.split("\\|"))));
    Set<String> documented =
        NEW_RELIC.column("Bedrock and its models").stream()
            .flatMap(words -> Stream.of(words.split(", ")))
            .collect(toCollection(TreeSet::new));

    assertThat(documented).hasSizeGreaterThan(15).isEqualTo(mapped);
  }

  @Test
  void everySetOfDimensionsStandsInTheTable() {
    Map<String, Set<String>> declared = new TreeMap<>();
    DECLARATION
        .matcher(CollectorFiles.text("aws"))
        .results()
        .forEach(match -> declared.put(metric(match.group(1)), all("(\\[.*])", match.group(2))));
    Map<String, Set<String>> documented = new TreeMap<>();
    AWS.rows("metric", "sets of dimensions")
        .forEach(
            row ->
                documented.put(
                    Page.code(row.get("metric")), all("`([^`]+)`", row.get("sets of dimensions"))));

    assertThat(documented).hasSize(8).isEqualTo(declared);
  }

  @Test
  void annotationsAreThoseThatAreIndexed() {
    assertThat(CollectorFiles.text("aws"))
        .containsPattern("indexed_attributes: \\[tenant_id, .*, outcome]");
    assertThat(AWS.column("annotation"))
        .isEqualTo(
            new TreeSet<>(
                List.of(
                    CollectorFiles.text("aws")
                        .replaceFirst("(?s).*indexed_attributes: \\[([^]]+)].*", "$1")
                        .split(", "))));
  }

  @Test
  void sumsOfAttributesAreThoseOfTheFiles() {
    List<Map<String, String>> limits = AWS.rows("what", "`aws.yaml`", "`aws-otlp.yaml`");
    Map<String, String> contexts =
        Map.of(
            "all attributes of a resource", "resource",
            "all attributes of a span", "span",
            "all attributes of it", "log");

    assertThat(limits)
        .filteredOn(row -> contexts.containsKey(row.get("what")))
        .hasSize(contexts.size())
        .allSatisfy(
            row -> {
              String context = contexts.get(row.get("what"));
              assertThat(CollectorFiles.text("aws")).contains(sum(context, row.get("`aws.yaml`")));
              assertThat(CollectorFiles.text("aws-otlp"))
                  .contains(sum(context, row.get("`aws-otlp.yaml`")));
            });
  }

  private static String sum(String context, String kilobytes) {
    String bytes = kilobytes.replace(" kB", "000");
    return "where Len(String(" + context + ".attributes)) > " + bytes + "\n";
  }

  /** JSON is YAML; and each log group that is written to by default is named. */
  @Test
  void policiesCanBeRead() {
    List<String> policies =
        Stream.of(AWS.text().split("```json"))
            .skip(1)
            .map(block -> block.substring(0, block.indexOf("```")))
            .toList();

    assertThat(policies)
        .hasSize(2)
        .allSatisfy(policy -> assertThat(members(policy)).hasToString("[Version, Statement]"));
    assertThat(policies.get(0)).contains(":/bedrock/metrics:*", ":/bedrock/events:*");
    assertThat(policies.get(1)).contains(":/bedrock/telemetry:log-stream:default");
    assertThat(CollectorFiles.variables())
        .containsEntry("CLOUDWATCH_METRICS_LOG_GROUP", "aws | /bedrock/metrics")
        .containsEntry("CLOUDWATCH_EVENTS_LOG_GROUP", "aws | /bedrock/events")
        .containsEntry("CLOUDWATCH_LOG_GROUP", "aws-otlp | /bedrock/telemetry");
  }

  private static Set<?> members(String json) {
    Map<?, ?> object = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(json);
    return object.keySet();
  }

  private static String metric(String selector) {
    String name = selector.replace("^", "").replace("\\", "").replace("$$", "");
    return name.endsWith("_") || name.endsWith(".") ? name + "*" : name;
  }

  private static Set<String> all(String pattern, String text) {
    return all(Pattern.compile(pattern), text);
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(toCollection(TreeSet::new));
  }
}
