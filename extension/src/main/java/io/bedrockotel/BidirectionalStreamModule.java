package io.bedrockotel;

import static java.util.Collections.singletonList;

import com.google.auto.service.AutoService;
import io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import java.util.List;

/**
 * The instrumentation of InvokeModelWithBidirectionalStream. A module of its own, because older
 * SDKs do not have it.
 */
@AutoService(InstrumentationModule.class)
public final class BidirectionalStreamModule extends BedrockModule {
  /** Older agents (2.24) call advice where newer ones inline it, and so need its class. */
  @Override
  public List<String> getAdditionalHelperClassNames() {
    return singletonList(PACKAGE + "BidirectionalStreamInstrumentation$StreamAdvice");
  }

  @Override
  public List<TypeInstrumentation> typeInstrumentations() {
    return singletonList(new BidirectionalStreamInstrumentation());
  }
}
