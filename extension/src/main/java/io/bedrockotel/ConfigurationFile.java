package io.bedrockotel;

import io.bedrockotel.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A declarative configuration file before the agent acts on it. */
final class ConfigurationFile {
  private static final Logger logger = Logger.getLogger(ConfigurationFile.class.getName());
  private static final String INSTRUMENTATION = "instrumentation/development";
  private static final String JAVA = "java";
  private static final String DISTRIBUTION = "distribution";
  private static final String JAVAAGENT = "javaagent";
  private static final String MODULES = "instrumentation";
  private static final String US = BedrockModule.NAME;

  private final ModelNode root;

  ConfigurationFile(Object model) {
    this.root = new ModelNode(model);
  }

  /**
   * What the agent calls with its model. Its type is erased, because the model lies in another
   * package in almost every agent; and whatever the agent made of it, the application starts.
   */
  @SuppressWarnings("unchecked") // the model goes through as it came
  static <T> Function<T, T> customizer(Consumer<ConfigurationFile> takeover) {
    Function<Object, Object> customizer =
        model -> {
          guard(() -> takeover.accept(new ConfigurationFile(model)));
          return model;
        };
    return (Function<T, T>) (Function<?, ?>) customizer;
  }

  private static void guard(Runnable takeover) {
    try {
      takeover.run();
    } catch (RuntimeException | LinkageError e) {
      logger.log(
          Level.WARNING,
          "The agent's own Bedrock module was not switched off in the configuration file: add"
              + " aws_sdk_2_2_bedrock_runtime to distribution.javaagent.instrumentation.disabled",
          e);
    }
  }

  /** Our own settings that the file gives as one word. */
  Settings settings() {
    return Settings.read(this::word, problem -> {});
  }

  private @Nullable String word(String property) {
    Object value = ofInstrumentation(US, property.replace('-', '_'));
    return value instanceof Map || value instanceof List ? null : Objects.toString(value, null);
  }

  /** Sets one of our own switches to false. */
  void turnOff(String property) {
    setForInstrumentation(US, property, "false");
  }

  /** What the file says of one instrumentation. */
  @Nullable Object ofInstrumentation(String name, String key) {
    return root.find(INSTRUMENTATION, JAVA, name, key);
  }

  void setForInstrumentation(String name, String key, Object value) {
    root.child(INSTRUMENTATION).child(JAVA).child(name).put(key, value);
  }

  /** What the file says of the agent's modules. */
  @Nullable Object ofModules(String key) {
    return root.find(DISTRIBUTION, JAVAAGENT, MODULES, key);
  }

  void setForModules(String key, Object value) {
    root.child(DISTRIBUTION).child(JAVAAGENT).child(MODULES).put(key, value);
  }
}
