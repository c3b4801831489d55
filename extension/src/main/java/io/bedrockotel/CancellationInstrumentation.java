package io.bedrockotel;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
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
 * The advice on the two layers of the SDK that start an asynchronous execution: the inner one gives
 * the SDK's own future, the outer one what the agent's AWS SDK module put in its place.
 */
final class CancellationInstrumentation implements TypeInstrumentation {
  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return namedOneOf(
        "software.amazon.awssdk.core.internal.handler.BaseAsyncClientHandler",
        "software.amazon.awssdk.awscore.client.handler.AwsAsyncClientHandler");
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

  /** Runs when the SDK has started an asynchronous execution for any service. */
  @SuppressWarnings("unused")
  public static final class ExecuteAdvice {
    private ExecuteAdvice() {}

    @Advice.OnMethodExit(suppress = Throwable.class, inline = false)
    public static void exit(
        @Advice.Argument(0) ClientExecutionParams<?, ?> execution,
        @Advice.Return @Nullable CompletableFuture<?> future) {
      if (future != null) {
        BedrockCall.started(execution, future);
      }
    }
  }
}
