package io.bedrockotel;

import io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule;

/**
 * What all instrumentation modules here share: their name, and the helper classes beside advice.
 */
abstract class BedrockModule extends InstrumentationModule {
  /** The name under {@code otel.instrumentation.}. */
  static final String NAME = "bedrock";

  /** Where helper classes are. */
  static final String PACKAGE = "io.bedrockotel.";

  BedrockModule() {
    super(NAME);
  }

  @Override
  public boolean isHelperClass(String className) {
    return className.startsWith(PACKAGE);
  }

  /**
   * Asked by agents before 2.30 (the method of their {@code InstrumentationModule} went away
   * since). Under invokedynamic they give each module a class loader of its own, and the modules
   * share what they know of a call; so these go the way of the inlined ones there. Newer agents
   * have one class loader for all modules of an extension.
   */
  public boolean isIndyModule() {
    return false;
  }
}
