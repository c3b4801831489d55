package io.bedrockotel.smoke;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is attached to the application's JVM: nothing, the stock agent, or the agent with us. */
public record Attachment(List<String> jvmArguments, Map<String, String> environment) {
  private static final Path TARGET = Path.of(System.getProperty("smoke.target"));

  public static Attachment none() {
    return new Attachment(List.of(), Map.of());
  }

  public static Attachment stockAgent() {
    return new Attachment(
        List.of("-javaagent:" + TARGET.resolve("opentelemetry-javaagent.jar")), Map.of());
  }

  public static Attachment extension() {
    return stockAgent()
        .withJvmArgument("-Dotel.javaagent.extensions=" + System.getProperty("smoke.extension"));
  }

  public Attachment withJvmArgument(String argument) {
    List<String> arguments = new ArrayList<>(jvmArguments);
    arguments.add(argument);
    return new Attachment(arguments, environment);
  }

  /** A property below {@code otel.instrumentation.bedrock.}. */
  public Attachment with(String property, String value) {
    return withJvmArgument("-Dotel.instrumentation.bedrock." + property + "=" + value);
  }

  public Attachment withEnvironment(String name, String value) {
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put(name, value);
    return new Attachment(jvmArguments, variables);
  }
}
