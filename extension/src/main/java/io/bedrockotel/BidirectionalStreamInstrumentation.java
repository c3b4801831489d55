package io.bedrockotel;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.bedrockotel.genai.Operation;
import io.bedrockotel.sdk.BedrockCall;
import io.bedrockotel.sdk.BidirectionalHandlerTap;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.Advice.AssignReturned;
import net.bytebuddy.asm.Advice.AssignReturned.ToArguments.ToArgument;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamResponseHandler;

/** The advice on InvokeModelWithBidirectionalStream: the SDK is handed the observed handler. */
final class BidirectionalStreamInstrumentation implements TypeInstrumentation {
  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return named(AsyncClientInstrumentation.TYPE);
  }

  @Override
  public void transform(TypeTransformer transformer) {
    transformer.applyAdviceToMethod(
        CallMethods.of(Operation.INVOKE_MODEL_WITH_BIDIRECTIONAL_STREAM),
        getClass().getName() + "$StreamAdvice");
  }

  /** Runs around InvokeModelWithBidirectionalStream. */
  @SuppressWarnings("unused")
  public static final class StreamAdvice {
    private StreamAdvice() {}

    @AssignReturned.ToArguments(@ToArgument(value = 2, index = 1))
    @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
    public static @Nullable Object[] enter(
        @Advice.Argument(0) @Nullable SdkRequest request,
        @Advice.Argument(2) @Nullable InvokeModelWithBidirectionalStreamResponseHandler handler) {
      BedrockCall call = BedrockSingletons.start(request);
      return new @Nullable Object[] {call, BidirectionalHandlerTap.wrap(handler, call)};
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
