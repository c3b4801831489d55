package io.bedrockotel;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import io.bedrockotel.genai.Operation;
import io.bedrockotel.sdk.BedrockCall;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/** The advice on Converse of the synchronous client: a call lasts as long as its method. */
final class ConverseInstrumentation implements TypeInstrumentation {
  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return named("software.amazon.awssdk.services.bedrockruntime.DefaultBedrockRuntimeClient");
  }

  @Override
  public void transform(TypeTransformer transformer) {
    transformer.applyAdviceToMethod(
        isPublic()
            .and(named("converse"))
            .and(
                takesArgument(
                    0,
                    named("software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest"))),
        getClass().getName() + "$ConverseAdvice");
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
        @Advice.Return @Nullable ConverseResponse response,
        @Advice.Thrown @Nullable Throwable failure) {
      if (call != null) {
        call.returned(response, failure);
      }
    }
  }
}
