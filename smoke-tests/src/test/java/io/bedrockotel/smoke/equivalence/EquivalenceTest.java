package io.bedrockotel.smoke.equivalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The application with the extension attached, beside the same application without any agent and
 * under the stock agent alone: every case, with and without content capture.
 */
class EquivalenceTest {
  /** For work on single cases: without content, faults and the list in the documentation. */
  private static final Pattern ONLY = Pattern.compile(System.getProperty("equivalence.only", ""));

  private static final boolean ALL = ONLY.pattern().isEmpty();

  private static final Tally TALLY = new Tally();

  private static Column bare;
  private static List<AgentColumns> agents;
  private static List<FaultColumns> faults;

  @BeforeAll
  static void open() {
    bare = Column.open(Attachment.none());
    agents = Stream.of(false, true).limit(ALL ? 2 : 1).map(AgentColumns::open).toList();
    faults = ALL ? List.of(FaultColumns.open()) : List.of();
  }

  @AfterAll
  static void close() {
    System.out.println(TALLY.line());
    closeAll(
        Stream.of(Stream.of(bare), agents.stream(), faults.stream())
            .<AutoCloseable>flatMap(columns -> columns)
            .toList());
  }

  /** A column that does not end keeps none of the others open. */
  static void closeAll(List<? extends AutoCloseable> columns) {
    AssertionError failures = new AssertionError("Not everything could be closed");
    for (AutoCloseable column : columns) {
      try {
        column.close();
      } catch (Exception | AssertionError e) {
        failures.addSuppressed(e);
      }
    }
    if (failures.getSuppressed().length > 0) {
      throw failures;
    }
  }

  @TestFactory
  Stream<DynamicTest> applicationAndServerSeeTheSame() {
    List<DynamicTest> tests = new ArrayList<>();
    Case.all()
        .filter(one -> ONLY.matcher(one.name()).find())
        .forEach(
            one -> {
              String model = Stage.newModel();
              CompletableFuture<Observation> expected = bare.run(one, model);
              for (AgentColumns columns : agents) {
                tests.add(test(columns.run(one, model, expected)));
              }
            });
    for (FaultColumns columns : faults) {
      columns.run(bare).forEach(run -> tests.add(test(run)));
      tests.add(dynamicTest("faults were met", columns::assertMet));
    }
    tests.add(dynamicTest("agents took part", () -> agents.forEach(AgentColumns::assertAttached)));
    tests.add(dynamicTest("the list in the documentation", EquivalenceTest::compareWithList));
    return tests.stream();
  }

  private static DynamicTest test(Run run) {
    return dynamicTest(
        run.name(),
        () -> {
          TALLY.add(run);
          assertThat(run.report()).isEmpty();
        });
  }

  private static void compareWithList() {
    if (ALL) {
      new StockList(TALLY.stockDifferences()).verifyOrWrite();
    }
  }
}
