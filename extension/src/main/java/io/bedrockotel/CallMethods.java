package io.bedrockotel;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import io.bedrockotel.genai.Operation;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** The methods of the clients that make calls, by the operations that they call. */
final class CallMethods {
  private static final String MODEL = "software.amazon.awssdk.services.bedrockruntime.model.";

  private CallMethods() {}

  /** Every operation that is not answered by an event stream. */
  static ElementMatcher.Junction<MethodDescription> withoutStream() {
    ElementMatcher.Junction<MethodDescription> methods = none();
    for (Operation operation : Operation.values()) {
      if (!operation.streaming()) {
        methods = methods.or(of(operation));
      }
    }
    return methods;
  }

  /** The overload that takes the request itself: all others end in it. */
  static ElementMatcher.Junction<MethodDescription> of(Operation operation) {
    String name = operation.rpcMethod();
    String method = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    return isPublic().and(named(method)).and(takesArgument(0, named(MODEL + name + "Request")));
  }
}
