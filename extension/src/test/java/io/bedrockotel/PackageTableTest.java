package io.bedrockotel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which package may import which. */
@AnalyzeClasses(packages = "io.bedrockotel", importOptions = DoNotIncludeTests.class)
class PackageTableTest {
  private static final String ROOT = "io.bedrockotel";
  private static final String API = "io.opentelemetry.api..";
  private static final String CONTEXT = "io.opentelemetry.context..";
  private static final String AGENT_INTERNALS = "io.opentelemetry.instrumentation..internal..";

  @ArchTest
  static final ArchRule rootIsTheTop =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT);

  @ArchTest static final ArchRule genai = only("genai");

  @ArchTest static final ArchRule json = only("json");

  @ArchTest static final ArchRule cost = only("cost", own("genai"));

  @ArchTest static final ArchRule family = only("family", own("genai"), own("json"));

  @ArchTest
  static final ArchRule metadata =
      only("metadata", "javax.crypto..", "io.opentelemetry.api.baggage..", CONTEXT);

  @ArchTest static final ArchRule config = only("config", API, AGENT_INTERNALS, own("metadata"));

  @ArchTest
  static final ArchRule telemetry =
      only("telemetry", API, CONTEXT, AGENT_INTERNALS, own("cost"), own("genai"), own("metadata"));

  @ArchTest
  static final ArchRule sdk =
      only(
          "sdk",
          API,
          CONTEXT,
          "software.amazon.awssdk..",
          "org.reactivestreams..",
          own("family"),
          own("genai"),
          own("metadata"),
          own("telemetry"));

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("io.bedrockotel.(*)..").should().beFreeOfCycles();

  private static ArchRule only(String name, String... others) {
    String[] allowed =
        Stream.concat(Stream.of("java..", "org.jspecify.annotations", own(name)), Stream.of(others))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(own(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }

  private static String own(String name) {
    return ROOT + "." + name + "..";
  }
}
