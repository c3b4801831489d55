package io.bedrockotel;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Who alone may do what, and what values and names look like. */
@AnalyzeClasses(packages = "io.bedrockotel", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
  private static final String BOUNDARY = "io.bedrockotel.sdk.FailureBoundary";
  private static final String SPAN_KEY = "io.opentelemetry.instrumentation.api.internal.SpanKey";
  private static final String CONFIG_BRIDGE =
      "io.opentelemetry.instrumentation.api.incubator.config.internal.DeclarativeConfigUtil";
  private static final String AGENT_INTERNALS = "io.opentelemetry.instrumentation..internal..";

  @ArchTest
  static final ArchRule failuresEndInOnePlace =
      classes()
          .that()
          .doNotHaveFullyQualifiedName(BOUNDARY)
          .should(notCatch(Throwable.class, Error.class, Exception.class));

  /** Keeps the rule above from passing because it sees no catch at all. */
  @ArchTest
  static void failuresDoEndThere(JavaClasses classes) {
    assertThat(blocks(classes.get(BOUNDARY)).filter(block -> catches(block, Throwable.class)))
        .hasSizeGreaterThan(1);
  }

  @ArchTest
  static final ArchRule spanKeysHaveOneUser =
      onlyUser("io.bedrockotel.telemetry.SpanSuppression", SPAN_KEY);

  @ArchTest
  static final ArchRule configurationBridgeHasOneUser =
      onlyUser("io.bedrockotel.config.ConfigSource", CONFIG_BRIDGE);

  @ArchTest
  static final ArchRule noOtherInternals =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.bedrockotel.telemetry.SpanSuppression")
          .and()
          .doNotHaveFullyQualifiedName("io.bedrockotel.config.ConfigSource")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(AGENT_INTERNALS);

  @ArchTest
  static final ArchRule valuesDoNotLog =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.bedrockotel", "io.bedrockotel.sdk..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.lang.System.Logger..");

  @ArchTest
  static final ArchRule settingsComeFromConfig =
      noClasses()
          .that()
          .resideInAPackage("io.bedrockotel.*..")
          .should()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(System.class, "getenv", String.class);

  @ArchTest
  static final ArchRule valuesAreImmutable =
      classes()
          .that()
          .resideInAnyPackage("io.bedrockotel.genai..", "io.bedrockotel.config..")
          .and()
          .haveSimpleNameNotEndingWith("Builder")
          .and()
          .doNotHaveModifier(SYNTHETIC)
          .should()
          .haveOnlyFinalFields()
          .andShould()
          .haveModifier(FINAL);

  @ArchTest
  static final ArchRule namesSayTheRole =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)|.*\\.Abstract.*");

  private static ArchRule onlyUser(String user, String type) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(user)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(type);
  }

  private static ArchCondition<JavaClass> notCatch(Class<?>... types) {
    return new ArchCondition<>("not catch everything") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        blocks(item).forEach(block -> events.add(event(item, block)));
      }

      private SimpleConditionEvent event(JavaClass item, TryCatchBlock block) {
        boolean allowed = Stream.of(types).noneMatch(type -> catches(block, type));
        return new SimpleConditionEvent(item, allowed, block.getSourceCodeLocation().toString());
      }
    };
  }

  private static Stream<TryCatchBlock> blocks(JavaClass type) {
    return type.getCodeUnits().stream().flatMap(unit -> unit.getTryCatchBlocks().stream());
  }

  private static boolean catches(TryCatchBlock block, Class<?> type) {
    return block.getCaughtThrowables().stream().anyMatch(caught -> caught.isEquivalentTo(type));
  }
}
