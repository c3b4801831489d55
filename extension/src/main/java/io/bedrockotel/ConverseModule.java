package io.bedrockotel;

import static java.util.Arrays.asList;

import com.google.auto.service.AutoService;
import io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import java.util.List;

/** The instrumentation of Converse. A module of its own, because older SDKs do not have it. */
@AutoService(InstrumentationModule.class)
public final class ConverseModule extends InstrumentationModule {
  public ConverseModule() {
    super(BedrockRuntimeInstrumentationModule.NAME);
  }

  @Override
  public boolean isHelperClass(String className) {
    return className.startsWith(BedrockRuntimeInstrumentationModule.PACKAGE);
  }

  /** Older agents (2.24) call advice where newer ones inline it, and so need its classes. */
  @Override
  public List<String> getAdditionalHelperClassNames() {
    String helpers = BedrockRuntimeInstrumentationModule.PACKAGE;
    return asList(
        helpers + "ConverseInstrumentation$ConverseAdvice",
        helpers + "AsyncConverseInstrumentation$ConverseAdvice",
        helpers + "AsyncConverseInstrumentation$ConverseStreamAdvice");
  }

  @Override
  public List<TypeInstrumentation> typeInstrumentations() {
    return asList(new ConverseInstrumentation(), new AsyncConverseInstrumentation());
  }
}
