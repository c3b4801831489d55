package io.bedrockotel.smoke.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.ExpectedSpan;
import io.bedrockotel.smoke.Observed;
import io.bedrockotel.smoke.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of every family by every method: span and tokens of each call, in one fork. */
class FamilySmokeTest {
  private static final List<FamilyCall> CALLS = FamilyCall.all();

  /** Families that InvokeModel does not have. */
  private static final Set<String> OTHER_OPERATIONS =
      Set.of("Amazon Nova Reel", "Amazon Nova Sonic", "Luma Ray");

  private static Stage stage;
  private static List<JsonNode> log;

  @BeforeAll
  static void callEverything() {
    String mapped =
        CALLS.stream()
            .filter(call -> call.mapped() != null)
            .map(call -> call.model() + "=" + call.mapped())
            .collect(Collectors.joining(","));
    stage =
        Stage.open(
            Attachment.extension()
                .with("metrics.max-values", String.valueOf(CALLS.size()))
                .with("cost.enabled", "false")
                .with("models", mapped));
    CALLS.forEach(call -> call.run(stage));
    stage.endApplication();
    log = stage.invocations();
  }

  @AfterAll
  static void eachCallHadOneSpan() {
    try (Stage ended = stage) {
      ended.assertWhole();
    }
  }

  static List<FamilyCall> calls() {
    return CALLS;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("calls")
  void span(FamilyCall call) {
    ExpectedSpan span = ExpectedSpan.of(call.requestModel(), call.method().operation());
    new ExpectedAttributes(usage(call)).all().forEach(span::withOrWithout);
    span.withMetadata("tenant_id", "acme")
        .isTheOnlySpanOf(new Observed(stage.receiver(), call.requestModel()));
  }

  /** What neither Bedrock nor the body told cannot be in telemetry, and is counted apart. */
  @Test
  void tokensAreThoseOfTheInvocationLog() {
    List<ExpectedUsage> usages = CALLS.stream().map(FamilySmokeTest::usage).toList();
    TokenSums logged = TokenSums.logged(usages);
    long difference = logged.difference(TokenSums.metered(CALLS, stage));
    System.out.println(
        "FAMILIES families=%d calls=%d untold=%d tokens=%d token_difference=%d"
            .formatted(
                families().count(),
                log.size(),
                usages.stream().filter(ExpectedUsage::untold).count(),
                logged.total(),
                difference));
    assertThat(log).hasSameSizeAs(CALLS);
    assertThat(logged.total()).isPositive();
    assertThat(difference).isZero();
  }

  @Test
  void everyDisagreementIsCounted() {
    long disagreements =
        CALLS.stream().map(FamilySmokeTest::usage).filter(ExpectedUsage::mismatch).count();
    long counted =
        stage.receiver().metrics().stream()
            .map(ReceivedMetric::metric)
            .filter(metric -> metric.getName().equals("aws.bedrock.extension.usage.mismatch"))
            .flatMap(metric -> metric.getSum().getDataPointsList().stream())
            .mapToLong(point -> point.getAsInt())
            .sum();
    assertThat(counted).isEqualTo(disagreements).isPositive();
  }

  @Test
  void metadataIsInEveryRecordOfTheLog() {
    assertThat(log)
        .allSatisfy(
            one -> assertThat(one.at("/requestMetadata/tenant_id").asText()).isEqualTo("acme"));
  }

  /** One that no form calls yet is documented alone: its fixtures hold it to what it reads. */
  @Test
  void everyCalledFamilyIsDocumented() throws Exception {
    Path page = Path.of(System.getProperty("smoke.extension"), "../../../docs/model-families.md");
    String requests = Files.readString(page.normalize()).split("(?m)^## ")[3];
    Set<String> documented =
        requests
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| family"))
            .map(line -> line.split("\\|")[1].trim())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(families()).isNotEmpty();
    assertThat(documented)
        .containsAll(families().collect(Collectors.toSet()))
        .containsAll(OTHER_OPERATIONS);
  }

  private static Stream<String> families() {
    return CALLS.stream().map(call -> call.form().family()).distinct();
  }

  private static ExpectedUsage usage(FamilyCall call) {
    return new ExpectedUsage(call, call.logged(log));
  }
}
