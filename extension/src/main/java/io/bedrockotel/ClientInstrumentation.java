package io.bedrockotel;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.bedrockotel.sdk.BedrockCall;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/** The advice on the synchronous client: a call lasts as long as its method. */
final class ClientInstrumentation implements TypeInstrumentation {
  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return named("software.amazon.awssdk.services.bedrockruntime.DefaultBedrockRuntimeClient");
  }

  @Override
  public void transform(TypeTransformer transformer) {
    transformer.applyAdviceToMethod(
        named("updateSdkClientConfiguration"), "io.bedrockotel.PluginsAdvice");
    transformer.applyAdviceToMethod(
        CallMethods.withoutStream(), getClass().getName() + "$CallAdvice");
  }

  /** Runs around a call. */
  @SuppressWarnings("unused")
  public static final class CallAdvice {
    private CallAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
    public static @Nullable BedrockCall enter(@Advice.Argument(0) @Nullable SdkRequest request) {
      return BedrockSingletons.start(request);
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class, suppress = Throwable.class, inline = false)
    public static void exit(
        @Advice.Enter @Nullable BedrockCall call,
        @Advice.Return @Nullable SdkPojo response,
        @Advice.Thrown @Nullable Throwable failure) {
      if (call != null) {
        call.returned(response, failure);
      }
    }
  }
}
