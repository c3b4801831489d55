package io.bedrockotel;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import io.bedrockotel.sdk.BedrockCall;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.handler.ClientExecutionParams;

/**
 * The advice that finds the SDK's own future of an asynchronous call. One level above, the agent's
 * AWS SDK module replaces it by one that does not hand a cancellation on.
 */
final class AsyncHandlerInstrumentation implements TypeInstrumentation {
  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return named("software.amazon.awssdk.core.internal.handler.BaseAsyncClientHandler");
  }

  @Override
  public void transform(TypeTransformer transformer) {
    transformer.applyAdviceToMethod(
        isPublic()
            .and(named("execute"))
            .and(
                takesArgument(
                    0, named("software.amazon.awssdk.core.client.handler.ClientExecutionParams"))),
        getClass().getName() + "$ExecuteAdvice");
  }

  /** Runs when the SDK has started an asynchronous call of any service. */
  @SuppressWarnings("unused")
  public static final class ExecuteAdvice {
    private ExecuteAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, inline = false)
    public static void exit(
        @Advice.Argument(0) ClientExecutionParams<?, ?> execution,
        @Advice.Return @Nullable CompletableFuture<?> future) {
      BedrockCall.started(execution, future);
    }
  }
}
