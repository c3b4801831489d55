package io.bedrockotel.examples.scenarios;

import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.Message;

/** One turn of a conversation, as plain text. */
final class Turn {

  private Turn() {}

  static Message ofUser(String text) {
    return of(ConversationRole.USER, text);
  }

  static Message ofModel(String text) {
    return of(ConversationRole.ASSISTANT, text);
  }

  private static Message of(ConversationRole role, String text) {
    return Message.builder().role(role).content(ContentBlock.fromText(text)).build();
  }
}
