package io.bedrockotel.examples.demo;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** One of the applications that the demo attaches the agent to. */
enum Scenario {
  CUSTOMER_SERVICE("CustomerService", "", "team=support,cost_center=CC-201,environment=production"),
  SALES_ASSISTANT(
      "SalesAssistant", "converse", "team=sales,cost_center=CC-202,environment=production"),
  DEVELOPER_TOOLS(
      "DeveloperTools",
      "explain,suggestTest,review",
      "team=platform,cost_center=CC-203,environment=staging"),
  DOCUMENT_ANALYSIS("DocumentAnalysis", "analyze", "");

  private static final String PACKAGE = "io.bedrockotel.examples.scenarios.";

  private final String type;
  private final String unitsOfWork;
  private final String operatorMetadata;

  Scenario(String type, String unitsOfWork, String operatorMetadata) {
    this.type = type;
    this.unitsOfWork = unitsOfWork;
    this.operatorMetadata = operatorMetadata;
  }

  String mainClass() {
    return PACKAGE + type;
  }

  /** The methods that get a span of their own; empty where the agent sees the requests itself. */
  String tracedMethods() {
    return unitsOfWork.isEmpty() ? "" : mainClass() + "[" + unitsOfWork + "]";
  }

  /**
   * What the operator sets for every call; empty where the application names it for each tenant.
   */
  String operatorMetadata() {
    return operatorMetadata;
  }

  static Scenario ofOption(String option) {
    return Arrays.stream(values())
        .filter(scenario -> scenario.toString().equals(option))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + option + "' is no scenario; they are " + Arrays.toString(values())));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
