package io.bedrockotel.examples.scenarios;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

/**
 * What a model answered, with Bedrock's own token counts where it gave them.
 *
 * @param text the text, or the arguments of the tool that the model called instead
 * @param usage the counts, or null when the answer ended without them
 */
record Answer(String text, @Nullable TokenUsage usage) {

  static Answer of(ConverseResponse response) {
    String text =
        response.output().message().content().stream()
            .map(Answer::text)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    return new Answer(text, response.usage());
  }

  private static String text(ContentBlock block) {
    return switch (block.type()) {
      case TEXT -> block.text();
      case TOOL_USE -> block.toolUse().name() + " " + block.toolUse().input();
      default -> "";
    };
  }
}
