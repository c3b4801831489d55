package io.bedrockotel;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import io.bedrockotel.genai.Operation;
import io.bedrockotel.sdk.BedrockCall;
import io.bedrockotel.sdk.ConverseHandlerTap;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.Advice.AssignReturned;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments.ToArgument;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** The advice on Converse of the asynchronous client: a call lasts until its future completes. */
final class AsyncConverseInstrumentation implements TypeInstrumentation {
  private static final String MODEL = "software.amazon.awssdk.services.bedrockruntime.model.";

  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return named("software.amazon.awssdk.services.bedrockruntime.DefaultBedrockRuntimeAsyncClient");
  }

  @Override
  public void transform(TypeTransformer transformer) {
    transformer.applyAdviceToMethod(
        isPublic().and(named("converse")).and(takesArgument(0, named(MODEL + "ConverseRequest"))),
        getClass().getName() + "$ConverseAdvice");
    transformer.applyAdviceToMethod(
        isPublic()
            .and(named("converseStream"))
            .and(takesArgument(0, named(MODEL + "ConverseStreamRequest"))),
        getClass().getName() + "$ConverseStreamAdvice");
  }

  /** Runs around Converse. */
  @SuppressWarnings("unused")
  public static final class ConverseAdvice {
    private ConverseAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
    public static @Nullable BedrockCall enter(
        @Advice.Argument(0) @Nullable ConverseRequest request) {
      return BedrockSingletons.start(Operation.CONVERSE, request);
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

  /** Runs around ConverseStream, and hands the SDK the observed handler. */
  @SuppressWarnings("unused")
  public static final class ConverseStreamAdvice {
    private ConverseStreamAdvice() {}

    @AssignReturned.ToArguments(@ToArgument(value = 1, index = 1))
    @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
    public static @Nullable Object[] enter(
        @Advice.Argument(0) @Nullable ConverseStreamRequest request,
        @Advice.Argument(1) @Nullable ConverseStreamResponseHandler handler) {
      BedrockCall call = BedrockSingletons.start(Operation.CONVERSE_STREAM, request);
      return new @Nullable Object[] {call, ConverseHandlerTap.wrap(handler, call)};
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
