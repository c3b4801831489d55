package io.bedrockotel.range.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/**
 * The instrumentation modules of the extension as the attached agent holds them, with the agent's
 * own matcher for each.
 */
final class AttachedModules {
  private static final String SERVICE =
      "META-INF/services/io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule";

  private static final String CLIENTS = "software.amazon.awssdk.services.bedrockruntime.Default";

  private static final String ASYNC_CLIENT = CLIENTS + "BedrockRuntimeAsyncClient";

  /** What the modules change, by a class that each puts beside it in the application's loader. */
  private static final Map<String, List<String>> APPLICATIONS =
      Map.of(
          "io.bedrockotel.CancellationInstrumentation$ExecuteAdvice",
          List.of(
              "software.amazon.awssdk.core.internal.handler.BaseAsyncClientHandler",
              "software.amazon.awssdk.awscore.client.handler.AwsAsyncClientHandler"),
          "io.bedrockotel.ClientInstrumentation$CallAdvice",
          List.of(
              CLIENTS + "BedrockRuntimeBaseClientBuilder",
              CLIENTS + "BedrockRuntimeClient",
              ASYNC_CLIENT),
          "io.bedrockotel.ConverseStreamInstrumentation$StreamAdvice",
          List.of(ASYNC_CLIENT),
          "io.bedrockotel.BidirectionalStreamInstrumentation$StreamAdvice",
          List.of(ASYNC_CLIENT));

  private final Map<String, Object> matchers;
  private final Method mismatches;

  private AttachedModules(Map<String, Object> matchers, Method mismatches) {
    this.matchers = matchers;
    this.mismatches = mismatches;
  }

  static AttachedModules ofExtension(Path jar) throws IOException, ReflectiveOperationException {
    ClassLoader agent =
        (ClassLoader)
            Class.forName("io.opentelemetry.javaagent.bootstrap.AgentInitializer")
                .getMethod("getExtensionsClassLoader")
                .invoke(null);
    Class<?> matcher =
        agent.loadClass("io.opentelemetry.javaagent.tooling.muzzle.ReferenceMatcher");
    Class<?> module =
        agent.loadClass(
            "io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule");
    Map<String, Object> matchers = new LinkedHashMap<>();
    for (String name : names(jar)) {
      Object instance = agent.loadClass(name).getConstructor().newInstance();
      matchers.put(name, matcher.getMethod("of", module).invoke(null, instance));
    }
    return new AttachedModules(
        matchers, matcher.getMethod("getMismatchedReferenceSources", ClassLoader.class));
  }

  private static List<String> names(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.getInputStream(file.getEntry(SERVICE)), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  /** Everything by which the SDK in the loader does not fit; nothing when all modules applied. */
  List<String> findings(ClassLoader sdk) throws ReflectiveOperationException {
    List<String> findings = new ArrayList<>();
    for (Map.Entry<String, Object> module : matchers.entrySet()) {
      for (Object mismatch : (List<?>) mismatches.invoke(module.getValue(), sdk)) {
        findings.add(module.getKey() + ": " + mismatch);
      }
    }
    for (Map.Entry<String, List<String>> application : APPLICATIONS.entrySet()) {
      for (String type : application.getValue()) {
        Class.forName(type, false, sdk);
      }
      if (!has(sdk, application.getKey())) {
        findings.add("not applied: " + application.getKey());
      }
    }
    return findings;
  }

  private static boolean has(ClassLoader loader, String type) {
    try {
      Class.forName(type, false, loader);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
