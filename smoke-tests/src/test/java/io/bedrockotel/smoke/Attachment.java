package io.bedrockotel.smoke;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The application's JVM and what is attached to it: nothing, an agent, or the agent with us.
 *
 * @param javaHome where the JVM is
 */
public record Attachment(
    Path javaHome, List<String> jvmArguments, Map<String, String> environment) {
  private static final Path TARGET = Path.of(System.getProperty("smoke.target"));

  /** The extension as it was built. */
  public static final String EXTENSION = System.getProperty("smoke.extension");

  public static Attachment none() {
    return new Attachment(Path.of(System.getProperty("java.home")), List.of(), Map.of());
  }

  public static Attachment stockAgent() {
    return agent(TARGET.resolve("opentelemetry-javaagent.jar"));
  }

  /** An agent without us. */
  public static Attachment agent(Path jar) {
    return none().withJvmArgument("-javaagent:" + jar);
  }

  public static Attachment extension() {
    return stockAgent().withExtension();
  }

  /** With us. */
  public Attachment withExtension() {
    return withJvmArgument("-Dotel.javaagent.extensions=" + EXTENSION);
  }

  /** On another JVM than that of the build. */
  public Attachment on(Path otherJavaHome) {
    return new Attachment(otherJavaHome, jvmArguments, environment);
  }

  /** With one more argument of the JVM. */
  public Attachment withJvmArgument(String argument) {
    List<String> arguments = new ArrayList<>(jvmArguments);
    arguments.add(argument);
    return new Attachment(javaHome, arguments, environment);
  }

  /** A property below {@code otel.instrumentation.bedrock.}. */
  public Attachment with(String property, String value) {
    return withJvmArgument("-Dotel.instrumentation.bedrock." + property + "=" + value);
  }

  /** With one more variable in the environment. */
  public Attachment withEnvironment(String name, String value) {
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put(name, value);
    return new Attachment(javaHome, jvmArguments, variables);
  }
}
