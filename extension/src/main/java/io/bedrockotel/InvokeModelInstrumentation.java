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
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;

/** The advice on InvokeModel of the synchronous client: a call lasts as long as its method. */
final class InvokeModelInstrumentation implements TypeInstrumentation {
  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return named("software.amazon.awssdk.services.bedrockruntime.DefaultBedrockRuntimeClient");
  }

  @Override
  public void transform(TypeTransformer transformer) {
    transformer.applyAdviceToMethod(
        named("updateSdkClientConfiguration"), "io.bedrockotel.PluginsAdvice");
    transformer.applyAdviceToMethod(
        isPublic()
            .and(named("invokeModel"))
            .and(
                takesArgument(
                    0,
                    named(
                        "software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest"))),
        getClass().getName() + "$InvokeModelAdvice");
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
        @Advice.Return @Nullable InvokeModelResponse response,
        @Advice.Thrown @Nullable Throwable failure) {
      if (call != null) {
        call.returned(response, failure);
      }
    }
  }
}
