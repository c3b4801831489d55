package io.bedrockotel;

import static java.util.Collections.singletonList;

import com.google.auto.service.AutoService;
import io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import java.util.List;

/**
 * The instrumentation that hands a cancellation on to the wire. A module of its own, because its
 * advice has to lie around that of the agent's AWS SDK module.
 */
@AutoService(InstrumentationModule.class)
public final class CancellationModule extends BedrockModule {
  /** Before the agent's module: the advice that is applied first lies outermost. */
  @Override
  public int order() {
    return -1;
  }

  /** Older agents (2.24) call advice where newer ones inline it, and so need its class. */
  @Override
  public List<String> getAdditionalHelperClassNames() {
    return singletonList(PACKAGE + "CancellationInstrumentation$ExecuteAdvice");
  }

  @Override
  public List<TypeInstrumentation> typeInstrumentations() {
    return singletonList(new CancellationInstrumentation());
  }
}
