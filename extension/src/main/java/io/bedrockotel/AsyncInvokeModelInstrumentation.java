package io.bedrockotel;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import io.bedrockotel.genai.Operation;
import io.bedrockotel.sdk.BedrockCall;
import io.bedrockotel.sdk.InvokeModelHandlerTap;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.Advice.AssignReturned;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments.ToArgument;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;

/**
 * The advice on InvokeModel of the asynchronous client: a call lasts until its future completes.
 */
final class AsyncInvokeModelInstrumentation implements TypeInstrumentation {
  private static final String MODEL = "software.amazon.awssdk.services.bedrockruntime.model.";

  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return named("software.amazon.awssdk.services.bedrockruntime.DefaultBedrockRuntimeAsyncClient");
  }

  @Override
  public void transform(TypeTransformer transformer) {
    transformer.applyAdviceToMethod(
        named("updateSdkClientConfiguration"), "io.bedrockotel.PluginsAdvice");
    transformer.applyAdviceToMethod(
        isPublic()
            .and(named("invokeModel"))
            .and(takesArgument(0, named(MODEL + "InvokeModelRequest"))),
        getClass().getName() + "$InvokeModelAdvice");
    transformer.applyAdviceToMethod(
        isPublic()
            .and(named("invokeModelWithResponseStream"))
            .and(takesArgument(0, named(MODEL + "InvokeModelWithResponseStreamRequest"))),
        getClass().getName() + "$StreamAdvice");
  }

  /** Runs around InvokeModel. */
  @SuppressWarnings("unused")
  public static final class InvokeModelAdvice {
    private InvokeModelAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
    public static @Nullable BedrockCall enter(
        @Advice.Argument(0) @Nullable InvokeModelRequest request) {
      return BedrockSingletons.start(Operation.INVOKE_MODEL, request);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class, inline = false)
    public static void exit(
        @Advice.Enter @Nullable BedrockCall call,
        @Advice.Return @Nullable CompletableFuture<?> future,
        @Advice.Thrown @Nullable Throwable failure) {
      if (call != null) {
        call.returned(future, failure);
      }
    }
  }

  /** Runs around InvokeModelWithResponseStream, and hands the SDK the observed handler. */
  @SuppressWarnings("unused")
  public static final class StreamAdvice {
    private StreamAdvice() {}

    @AssignReturned.ToArguments(@ToArgument(value = 1, index = 1))
    @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
    public static @Nullable Object[] enter(
        @Advice.Argument(0) @Nullable InvokeModelWithResponseStreamRequest request,
        @Advice.Argument(1) @Nullable InvokeModelWithResponseStreamResponseHandler handler) {
      BedrockCall call =
          BedrockSingletons.start(Operation.INVOKE_MODEL_WITH_RESPONSE_STREAM, request);
      return new @Nullable Object[] {call, InvokeModelHandlerTap.wrap(handler, call)};
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class, inline = false)
    public static void exit(
        @Advice.Enter @Nullable Object @Nullable [] entered,
        @Advice.Return @Nullable CompletableFuture<?> future,
        @Advice.Thrown @Nullable Throwable failure) {
      if (entered != null && entered[0] != null) {
        ((BedrockCall) entered[0]).returned(future, failure);
      }
    }
  }
}
