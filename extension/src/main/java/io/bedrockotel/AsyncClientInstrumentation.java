package io.bedrockotel;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.bedrockotel.sdk.BedrockCall;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import java.util.concurrent.CompletableFuture;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** The advice on the asynchronous client: a call lasts until its future completes. */
final class AsyncClientInstrumentation implements TypeInstrumentation {
  static final String TYPE =
      "software.amazon.awssdk.services.bedrockruntime.DefaultBedrockRuntimeAsyncClient";

  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return named(TYPE);
  }

  @Override
  public void transform(TypeTransformer transformer) {
    transformer.applyAdviceToMethod(
        named("updateSdkClientConfiguration"), "io.bedrockotel.PluginsAdvice");
    transformer.applyAdviceToMethod(
        CallMethods.withoutStream(), getClass().getName() + "$CallAdvice");
  }

  /** Runs around a call that is not answered by a stream. */
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
        @Advice.Return @Nullable CompletableFuture<?> future,
        @Advice.Thrown @Nullable Throwable failure) {
      if (call != null) {
        call.returned(future, failure);
      }
    }
  }
}
