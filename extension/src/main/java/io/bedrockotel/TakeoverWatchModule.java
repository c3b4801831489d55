package io.bedrockotel;

import static java.util.Arrays.asList;
import static net.bytebuddy.matcher.ElementMatchers.nameEndsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;

import com.google.auto.service.AutoService;
import io.bedrockotel.config.Settings;
import io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import java.util.List;
import java.util.logging.Logger;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * The watch over the takeover: it refers to no class of the SDK, so muzzle always lets it through,
 * and says when {@link BedrockRuntimeInstrumentationModule} was left out.
 */
@AutoService(InstrumentationModule.class)
public final class TakeoverWatchModule extends InstrumentationModule {
  private static final Logger logger = Logger.getLogger(TakeoverWatchModule.class.getName());

  public TakeoverWatchModule() {
    super(BedrockModule.NAME);
  }

  /** After the module that it watches. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public List<TypeInstrumentation> typeInstrumentations() {
    return asList(new Watch(), new ShadedWatch());
  }

  private static final class Watch implements TypeInstrumentation {

    @Override
    public ElementMatcher<TypeDescription> typeMatcher() {
      return named(ClientBuilderInstrumentation.TYPE);
    }

    @Override
    public void transform(TypeTransformer transformer) {
      transformer.applyTransformer(watch());
    }

    private static AgentBuilder.Transformer watch() {
      return (builder, type, loader, module, domain) -> {
        if (!AppliedLoaders.contain(loader) && Settings.read(problem -> {}).takeover()) {
          logger.warning(
              "Bedrock instrumentation does not fit the AWS SDK in "
                  + loader
                  + " and was not applied: Bedrock calls carry no request metadata and appear as"
                  + " plain AWS SDK spans. Use AWS SDK for Java 2.20.157 or later, or set"
                  + " otel.instrumentation.bedrock.takeover=false to get the agent's own"
                  + " Bedrock spans back.");
        }
        return builder;
      };
    }
  }

  /** Whoever relocated the SDK finds out at FINE why there are no spans. */
  private static final class ShadedWatch implements TypeInstrumentation {
    @Override
    public ElementMatcher<TypeDescription> typeMatcher() {
      return nameEndsWith(".services.bedrockruntime.DefaultBedrockRuntimeBaseClientBuilder")
          .and(not(named(ClientBuilderInstrumentation.TYPE)));
    }

    @Override
    public void transform(TypeTransformer transformer) {
      transformer.applyTransformer(
          (builder, type, loader, module, domain) -> {
            logger.fine(
                type.getName() + " belongs to an AWS SDK under another name: it is left alone");
            return builder;
          });
    }
  }
}
