package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.CacheUse;
import io.bedrockotel.examples.localbedrock.answer.ContentBlock;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.answer.PromptCache;
import io.bedrockotel.examples.localbedrock.answer.TextChunks;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a model made of a request: its choices, and what Bedrock counted. */
public final class Generation {

  private final Family family;
  private final ModelRequest request;
  private final Behaviour behaviour;
  private final List<ConverseAnswer> choices;
  private final @Nullable Usage usage;

  private Generation(
      Family family, ModelRequest request, Conversation conversation, Setting setting) {
    this.family = family;
    this.request = request;
    this.behaviour = setting.behaviour;
    Integer prescribed = behaviour.choices();
    int count = prescribed == null ? conversation.choices() : prescribed;
    this.choices =
        IntStream.range(0, count)
            .mapToObj(i -> ConverseAnswer.choice(i, conversation.json(), behaviour))
            .toList();
    this.usage = usage(setting.cache.use(request.model(), conversation.json()));
  }

  /** Has a model answer; throws Refused when the request breaks its schema. */
  public static Generation of(ModelRequest request, Setting setting) {
    Family family = Families.of(request);
    return new Generation(family, request, family.read(request), setting);
  }

  /** What is in force while a model answers. */
  public record Setting(PromptCache cache, Behaviour behaviour) {}

  /** What Bedrock counted; null for a model for which it counts nothing. */
  public @Nullable Usage usage() {
    return usage;
  }

  /** The answer in one body of the model's family. */
  public ObjectNode body() {
    return family.body(this);
  }

  /** The answer in chunks of the model's family; throws Refused when it has no streams. */
  public List<ObjectNode> chunks() {
    return family.chunks(this);
  }

  ModelRequest request() {
    return request;
  }

  List<ConverseAnswer> choices() {
    return choices;
  }

  ConverseAnswer first() {
    return choices.get(0);
  }

  /** The numbers that the body says, which a behaviour can make others than Bedrock's. */
  Usage said() {
    Usage counted = usage == null ? new Usage(0, 0, null) : usage;
    return counted.with(behaviour.bodyInputTokens(), behaviour.bodyOutputTokens());
  }

  /** The share of one choice in the output tokens that the body says. */
  int saidBy(int choice) {
    int left = said().outputTokens();
    for (int i = 0; i < choice; i++) {
      left -= Math.min(left, choices.get(i).outputTokens());
    }
    return choice == choices.size() - 1 ? left : Math.min(left, choices.get(choice).outputTokens());
  }

  List<String> deltas(String text) {
    return TextChunks.of(text, behaviour.chunkCount());
  }

  static List<ContentBlock.ToolUse> tools(ConverseAnswer choice) {
    return choice.content().stream()
        .filter(ContentBlock.ToolUse.class::isInstance)
        .map(ContentBlock.ToolUse.class::cast)
        .toList();
  }

  private @Nullable Usage usage(@Nullable CacheUse used) {
    if (family.counted() == Family.Counted.NOTHING) {
      return null;
    }
    int output = choices.stream().mapToInt(ConverseAnswer::outputTokens).sum();
    boolean generates = family.counted() == Family.Counted.INPUT_AND_OUTPUT;
    CacheUse told = family.tellsCache(request.model()) ? new CacheUse(0, 0, 0) : null;
    CacheUse cache = used == null ? told : used;
    return Usage.of(new Usage(first().inputTokens(), generates ? output : null, cache), behaviour);
  }
}
