package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.util.Set;

/** Bedrock's rules for the messages of a Converse request. */
final class ConverseRequest {

  private static final Set<String> ROLES = Set.of("user", "assistant");

  private ConverseRequest() {}

  /** The body of a valid request; a prompt resource brings its own messages. */
  static ObjectNode of(Call call) {
    ObjectNode request = call.json();
    JsonNode messages = request.path("messages");
    if (messages.isEmpty() && call.modelId().contains(":prompt/")) {
      return request;
    }
    if (!messages.path(0).path("role").asText().equals("user")) {
      throw invalid(
          "A conversation must start with a user message. Try again with a conversation that starts"
              + " with a user message.");
    }
    for (int i = 0; i < messages.size(); i++) {
      checkMessage(messages.path(i), i);
    }
    return request;
  }

  private static void checkMessage(JsonNode message, int at) {
    if (!ROLES.contains(message.path("role").asText())) {
      throw invalid(
          "1 validation error detected: Value '%s' at 'messages.%d.member.role' failed to satisfy constraint: Member must satisfy enum value set: [user, assistant]"
              .formatted(message.path("role").asText(), at + 1));
    }
    JsonNode content = message.path("content");
    if (content.isEmpty()) {
      throw invalid(
          "The content field in the Message object at messages.%d is empty. Add a ContentBlock object to the content field and try again."
              .formatted(at));
    }
    for (int i = 0; i < content.size(); i++) {
      if (content.path(i).has("text") && content.path(i).path("text").asText().isBlank()) {
        throw invalid(
            "The text field in the ContentBlock object at messages.%d.content.%d is blank. Add text to the text field, and try again."
                .formatted(at, i));
      }
    }
  }

  private static Refused invalid(String message) {
    return new Refused(AwsError.validation(message));
  }
}
