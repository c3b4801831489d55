package io.bedrockotel.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InferenceConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/** What the application asks. */
final class Requests {

  static final String MODEL = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";

  private Requests() {}

  /** A conversation of that many messages, the application's and the model's in turn. */
  static ConverseRequest converse(int turns) {
    return ConverseRequest.builder()
        .modelId(MODEL)
        .system(system())
        .messages(messages(turns))
        .inferenceConfig(inference())
        .build();
  }

  static ConverseStreamRequest stream() {
    return ConverseStreamRequest.builder()
        .modelId(MODEL)
        .system(system())
        .messages(messages(1))
        .inferenceConfig(inference())
        .build();
  }

  private static SystemContentBlock system() {
    return SystemContentBlock.fromText(Texts.SYSTEM);
  }

  private static InferenceConfiguration inference() {
    return InferenceConfiguration.builder().maxTokens(500).temperature(0.2f).build();
  }

  private static List<Message> messages(int turns) {
    List<Message> messages = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      boolean asks = turn % 2 == 0;
      messages.add(
          Message.builder()
              .role(asks ? ConversationRole.USER : ConversationRole.ASSISTANT)
              .content(ContentBlock.fromText(asks ? Texts.QUESTION : Texts.ANSWER))
              .build());
    }
    return messages;
  }
}
