package io.bedrockotel;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.Advice.AssignReturned;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;

/** The advice that puts the interceptors around those of the application. */
final class ClientBuilderInstrumentation implements TypeInstrumentation {
  static final String TYPE =
      "software.amazon.awssdk.services.bedrockruntime.DefaultBedrockRuntimeBaseClientBuilder";

  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return named(TYPE);
  }

  @Override
  public void transform(TypeTransformer transformer) {
    transformer.applyTransformer(AppliedLoaders.marker());
    transformer.applyAdviceToMethod(
        named("finalizeServiceConfiguration"), getClass().getName() + "$FinalizeAdvice");
    transformer.applyAdviceToMethod(named("invokePlugins"), "io.bedrockotel.PluginsAdvice");
  }

  /** Runs when a client is built. */
  @SuppressWarnings("unused")
  public static final class FinalizeAdvice {
    private FinalizeAdvice() {}

    @AssignReturned.ToReturned
    @Advice.OnMethodExit(suppress = Throwable.class, inline = false)
    public static SdkClientConfiguration exit(@Advice.Return SdkClientConfiguration configuration) {
      return BedrockSingletons.around(configuration);
    }
  }
}
