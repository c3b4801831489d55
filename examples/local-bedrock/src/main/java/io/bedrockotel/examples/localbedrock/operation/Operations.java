package io.bedrockotel.examples.localbedrock.operation;

import io.bedrockotel.examples.localbedrock.answer.PromptCache;
import java.util.List;
import java.util.Optional;

/** The list of the operations that the stand-in knows. */
public final class Operations {

  private final List<Route> all;

  public Operations(PromptCache cache, AsyncInvokes invokes) {
    List<Operation> known =
        List.of(
            new Converse(cache),
            new ConverseStream(cache),
            new InvokeModel(cache),
            new InvokeModelWithResponseStream(cache),
            new CountTokens(),
            new ApplyGuardrail(),
            new InvokeGuardrailChecks(),
            new StartAsyncInvoke(invokes),
            new GetAsyncInvoke(invokes),
            new ListAsyncInvokes(invokes));
    all = known.stream().map(one -> new Route(one, new PathTemplate(one.path()))).toList();
  }

  /** The operation behind a method and a path as the client encoded it. */
  public Optional<Routed> routed(String method, String rawPath) {
    return all.stream()
        .filter(route -> route.operation.method().equals(method))
        .flatMap(
            route ->
                route.template.labels(rawPath).stream()
                    .map(
                        labels ->
                            new Routed(route.operation, labels.isEmpty() ? "" : labels.get(0))))
        .findFirst();
  }

  /**
   * An operation that was found.
   *
   * @param target the first label of the path, empty when it has none
   */
  public record Routed(Operation operation, String target) {}

  private record Route(Operation operation, PathTemplate template) {}
}
