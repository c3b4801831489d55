package io.bedrockotel.examples.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/** A sales chat that prints each answer while it arrives, for several customers in turn. */
@Command(
    name = SalesAssistant.NAME,
    mixinStandardHelpOptions = true,
    version = SalesAssistant.NAME + " 0.1.0",
    sortOptions = false,
    description = "Holds sales conversations with three customers; answers are streamed.")
public final class SalesAssistant implements Callable<Integer> {

  static final String NAME = "sales-assistant";
  private static final String INSTRUCTIONS =
      "You advise companies on plans of a project-planning product: Starter (up to 10 people),"
          + " Team (up to 100, single sign-on) and Enterprise (audit log, own Region). Be brief.";
  private static final List<Customer> CUSTOMERS =
      List.of(
          new Customer(
              "u-c1f09be4",
              "sess-7ad2e",
              List.of(
                  "Which plan fits a team of 40 that needs single sign-on?",
                  "What changes if we grow to 120 people next year?")),
          new Customer(
              "u-5e83da17",
              "sess-b90c4",
              List.of(
                  "Can we keep our data in one Region?",
                  "How long do you keep the audit log?",
                  "Please sum that up in one sentence for my manager.")),
          new Customer(
              "u-f2470acd",
              "sess-3fe18",
              List.of("We are six people and have no budget yet. How do we start?")));

  @Option(
      names = "--model",
      description = "model or inference profile to ask (default: ${DEFAULT-VALUE})")
  private String model = "global.anthropic.claude-haiku-4-5-20251001-v1:0";

  /** Holds every conversation once. */
  public static void main(String[] args) {
    System.exit(ScenarioCommandLine.execute(new SalesAssistant(), args));
  }

  @Override
  public Integer call() {
    try (BedrockRuntimeAsyncClient bedrock = BedrockClients.async()) {
      for (Customer customer : CUSTOMERS) {
        labels(customer).wrap(() -> converse(bedrock, customer)).run();
      }
    }
    return 0;
  }

  private static Labels labels(Customer customer) {
    return Labels.of(NAME, "app-sales-02")
        .with(Label.USER_ID, customer.userId())
        .with(Label.SESSION_ID, customer.sessionId());
  }

  /** The unit of work: one conversation, whose every turn carries the whole history. */
  void converse(BedrockRuntimeAsyncClient bedrock, Customer customer) {
    List<Message> history = new ArrayList<>();
    for (String question : customer.questions()) {
      System.out.println("> " + question);
      history.add(Turn.ofUser(question));
      history.add(Turn.ofModel(answer(bedrock, history)));
    }
  }

  private String answer(BedrockRuntimeAsyncClient bedrock, List<Message> history) {
    CallReport report = CallReport.of(NAME, model);
    StreamedAnswer streamed = new StreamedAnswer(System.out);
    bedrock
        .converseStream(
            request ->
                request
                    .modelId(model)
                    .system(SystemContentBlock.fromText(INSTRUCTIONS))
                    .messages(history)
                    .inferenceConfig(inference -> inference.maxTokens(400).temperature(0.5f)),
            streamed.handler())
        .join();
    Answer answer = streamed.complete();
    report.print(answer);
    return answer.text();
  }

  /**
   * A visitor of the shop; the ids are pseudonyms that the shop's own login hands out.
   *
   * @param userId the visitor
   * @param sessionId the visit
   * @param questions what is asked, in turn
   */
  record Customer(String userId, String sessionId, List<String> questions) {}
}
