package io.bedrockotel;

import static java.util.Arrays.asList;

import com.google.auto.service.AutoService;
import io.opentelemetry.javaagent.extension.instrumentation.HelperResourceBuilder;
import io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import java.util.List;

/**
 * The instrumentation of the Bedrock Runtime clients of the AWS SDK for Java 2, with all operations
 * that refer to no class that came later than the clients.
 */
@AutoService(InstrumentationModule.class)
public final class BedrockRuntimeInstrumentationModule extends BedrockModule {
  /** Older agents (2.24) call advice where newer ones inline it, and so need its classes. */
  @Override
  public List<String> getAdditionalHelperClassNames() {
    return asList(
        PACKAGE + "ClientBuilderInstrumentation$FinalizeAdvice",
        PACKAGE + "PluginsAdvice",
        PACKAGE + "ClientInstrumentation$CallAdvice",
        PACKAGE + "AsyncClientInstrumentation$CallAdvice",
        PACKAGE + "InvokeModelStreamInstrumentation$StreamAdvice");
  }

  /** The price table lies beside the helpers that read it. */
  @Override
  public void registerHelperResources(HelperResourceBuilder resources) {
    resources.register("io/bedrockotel/cost/prices.csv");
  }

  @Override
  public List<TypeInstrumentation> typeInstrumentations() {
    return asList(
        new ClientBuilderInstrumentation(),
        new ClientInstrumentation(),
        new AsyncClientInstrumentation(),
        new InvokeModelStreamInstrumentation());
  }
}
