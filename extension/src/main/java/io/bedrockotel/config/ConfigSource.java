package io.bedrockotel.config;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.instrumentation.api.incubator.config.internal.DeclarativeConfigUtil;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the operator configured under {@code otel.instrumentation.bedrock.}, whichever
 * way: system property, environment variable or declarative file. The only user of the agent's
 * internal configuration bridge.
 */
final class ConfigSource implements Function<String, @Nullable String> {
  private final DeclarativeConfigProperties bedrock;

  ConfigSource() {
    this.bedrock =
        DeclarativeConfigUtil.getInstrumentationConfig(GlobalOpenTelemetry.get(), "bedrock");
  }

  /** Whether the agent has the bridge: from 2.24 on. */
  static boolean available() {
    try {
      return !DeclarativeConfigUtil.class.getName().isEmpty();
    } catch (LinkageError e) {
      return false;
    }
  }

  /**
   * The text of one property, null when it is not set. Lists come as {@code a,b}, maps as {@code
   * a=b,c=d}.
   *
   * @param property its name below {@code otel.instrumentation.bedrock.}, in one or two parts
   */
  @Override
  public @Nullable String apply(String property) {
    String path = property.replace('-', '_');
    int dot = path.indexOf('.');
    return dot < 0
        ? read(bedrock, path)
        : read(bedrock.get(path.substring(0, dot)), path.substring(dot + 1));
  }

  private static @Nullable String read(DeclarativeConfigProperties parent, String name) {
    String text = parent.getString(name);
    if (text != null) {
      return text;
    }
    // A declarative file has types; a value of another type than the one asked for reads as absent.
    Object scalar = parent.getBoolean(name);
    if (scalar == null) {
      scalar = parent.getLong(name);
    }
    if (scalar == null) {
      scalar = parent.getDouble(name);
    }
    if (scalar != null) {
      return scalar.toString();
    }
    List<String> list = parent.getScalarList(name, String.class);
    return list != null ? readList(list) : readMap(parent.getStructured(name));
  }

  /** A list without entries is one that somebody wrote, and not the default. */
  private static String readList(List<String> list) {
    return list.isEmpty() ? PropertyParser.NONE : String.join(",", list);
  }

  private static @Nullable String readMap(@Nullable DeclarativeConfigProperties map) {
    if (map == null || map.getPropertyKeys().isEmpty()) {
      return null;
    }
    StringJoiner entries = new StringJoiner(",");
    for (String key : map.getPropertyKeys()) {
      String value = read(map, key);
      if (value != null) {
        entries.add(key + "=" + value);
      }
    }
    return entries.toString();
  }
}
