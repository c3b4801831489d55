package io.bedrockotel.examples.localbedrock.operation;

import io.bedrockotel.examples.localbedrock.answer.PromptCache;
import java.util.List;
import java.util.Optional;

/** The list of the operations that the stand-in knows. */
public final class Operations {

  private final List<Operation> all;

  public Operations(PromptCache cache) {
    all =
        List.of(
            new Converse(cache),
            new ConverseStream(cache),
            new InvokeModel(cache),
            new InvokeModelWithResponseStream(cache));
  }

  public Optional<Operation> routed(String route) {
    return all.stream().filter(operation -> operation.route().equals(route)).findFirst();
  }
}
