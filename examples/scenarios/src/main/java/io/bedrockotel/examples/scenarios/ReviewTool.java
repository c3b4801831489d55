package io.bedrockotel.examples.scenarios;

import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;

/** The tool whose arguments are the review, so that the answer has a fixed form. */
final class ReviewTool {

  private static final String NAME = "report_finding";

  private ReviewTool() {}

  static ToolConfiguration configuration() {
    return ToolConfiguration.builder()
        .tools(
            Tool.fromToolSpec(
                spec ->
                    spec.name(NAME)
                        .description("Reports the most important finding of a code review.")
                        .inputSchema(schema -> schema.json(arguments()))))
        .toolChoice(ToolChoice.fromTool(tool -> tool.name(NAME)))
        .build();
  }

  private static Document arguments() {
    return Document.mapBuilder()
        .putString("type", "object")
        .putMap(
            "properties",
            properties ->
                properties
                    .putMap("line", line -> line.putString("type", "integer"))
                    .putMap("severity", severity -> severity.putString("type", "string"))
                    .putMap("finding", finding -> finding.putString("type", "string")))
        .putList("required", required -> required.addString("severity").addString("finding"))
        .build();
  }
}
