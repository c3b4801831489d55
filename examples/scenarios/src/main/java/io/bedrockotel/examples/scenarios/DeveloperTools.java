package io.bedrockotel.examples.scenarios;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/** Developer tools that try two ways of prompting against each other. */
@Command(
    name = DeveloperTools.NAME,
    mixinStandardHelpOptions = true,
    version = DeveloperTools.NAME + " 0.1.0",
    sortOptions = false,
    description = {
      "Runs an A/B experiment: the same three developer tasks with each of two prompts,",
      "one task async, one sync, one sync with a tool."
    })
public final class DeveloperTools implements Callable<Integer> {

  static final String NAME = "developer-tools";
  private static final String CODE =
      """
      static int percent(int part, int whole) {
        return part * 100 / whole;
      }
      """;

  @Option(
      names = "--model",
      description = "model or inference profile to ask (default: ${DEFAULT-VALUE})")
  private String model = "amazon.nova-pro-v1:0";

  @Option(
      names = "--experiment",
      description = "experiment that the calls belong to (default: ${DEFAULT-VALUE})")
  private String experiment = "prompt-style";

  /** Runs every task with every variant once. */
  public static void main(String[] args) {
    System.exit(ScenarioCommandLine.execute(new DeveloperTools(), args));
  }

  @Override
  public Integer call() {
    try (BedrockRuntimeClient bedrock = BedrockClients.sync();
        BedrockRuntimeAsyncClient asyncBedrock = BedrockClients.async()) {
      for (Variant variant : Variant.values()) {
        labels(variant).wrap(() -> tryOut(variant, bedrock, asyncBedrock)).run();
      }
    }
    return 0;
  }

  private Labels labels(Variant variant) {
    return Labels.of(NAME, "app-devtools-03")
        .with(Label.USER_ID, "dev-0d7c5b")
        .with(Label.EXPERIMENT_ID, experiment)
        .with(Label.VARIANT, variant.label());
  }

  private void tryOut(
      Variant variant, BedrockRuntimeClient bedrock, BedrockRuntimeAsyncClient asyncBedrock) {
    CompletableFuture<Void> explanation = explain(asyncBedrock, variant);
    suggestTest(bedrock, variant);
    review(bedrock, variant);
    explanation.join();
  }

  /** A unit of work that does not hold a thread; done when the future is. */
  CompletableFuture<Void> explain(BedrockRuntimeAsyncClient bedrock, Variant variant) {
    CallReport report = CallReport.of(NAME, model);
    return bedrock
        .converse(request(variant, "What does this method do?\n" + CODE).build())
        .thenAccept(response -> report.print(Answer.of(response)));
  }

  /** A unit of work: one blocking call. */
  void suggestTest(BedrockRuntimeClient bedrock, Variant variant) {
    CallReport report = CallReport.of(NAME, model);
    ConverseRequest request = request(variant, "Which test is missing for this?\n" + CODE).build();
    report.print(Answer.of(bedrock.converse(request)));
  }

  /** A unit of work: one blocking call whose answer is a tool's arguments. */
  void review(BedrockRuntimeClient bedrock, Variant variant) {
    CallReport report = CallReport.of(NAME, model);
    ConverseRequest request =
        request(variant, "Review this method.\n" + CODE)
            .toolConfig(ReviewTool.configuration())
            .build();
    report.print(Answer.of(bedrock.converse(request)));
  }

  private ConverseRequest.Builder request(Variant variant, String task) {
    return ConverseRequest.builder()
        .modelId(model)
        .system(SystemContentBlock.fromText(variant.instructions()))
        .messages(Turn.ofUser(task))
        .inferenceConfig(variant.inference());
  }
}
