package io.bedrockotel;

import static java.util.Arrays.asList;
import static java.util.Collections.emptyMap;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the agent's model of a declarative file. The classes of that model change from agent
 * to agent, and with them their accessors; what stays is that a place has members or entries.
 */
final class ModelNode {
  private static final List<String> ENTRIES =
      asList("getAdditionalProperties", "getExtensionProperties");
  private static final List<String> PUT =
      asList("setAdditionalProperty", "withAdditionalProperty", "setExtensionProperty");

  private final Object model;

  ModelNode(Object model) {
    this.model = model;
  }

  /** What the file has at a path from here, null when it has nothing. */
  @Nullable Object find(String... path) {
    Object found = model;
    for (String name : path) {
      if (found == null) {
        return null;
      }
      found = new ModelNode(found).value(name);
    }
    return found;
  }

  /** The place below, made when the file does not have it. */
  ModelNode child(String name) {
    Method getter = getter(name);
    if (getter == null) {
      return new ModelNode(entry(name));
    }
    Object member = call(getter);
    if (member == null) {
      member = create(getter.getReturnType());
      call(required(asList("set" + memberName(name), "with" + memberName(name)), 1), member);
    }
    return new ModelNode(member);
  }

  void put(String key, Object value) {
    if (model instanceof Map) {
      entries().put(key, value);
    } else {
      call(required(PUT, 2), key, value);
    }
  }

  private @Nullable Object value(String name) {
    Method getter = getter(name);
    return getter == null ? entries().get(name) : call(getter);
  }

  private Object entry(String key) {
    Object value = entries().get(key);
    if (value == null) {
      put(key, newEntry());
    } else if (value instanceof Map) {
      // The parser's own map need not take changes.
      put(key, new LinkedHashMap<>((Map<?, ?>) value));
    }
    // Some models turn what is put into a type of theirs.
    Object entry = entries().get(key);
    if (entry == null) {
      throw new IllegalStateException("No " + key + " in " + model.getClass().getName());
    }
    return entry;
  }

  private Object newEntry() {
    Class<?> type = model instanceof Map ? Object.class : required(PUT, 2).getParameterTypes()[1];
    return type == Object.class ? new LinkedHashMap<>() : create(type);
  }

  @SuppressWarnings("unchecked") // the keys of the model's maps are texts
  private Map<String, Object> entries() {
    if (model instanceof Map) {
      return (Map<String, Object>) model;
    }
    Method getter = method(ENTRIES, 0);
    Object entries = getter == null ? null : call(getter);
    return entries == null ? emptyMap() : (Map<String, Object>) entries;
  }

  private @Nullable Method getter(String name) {
    return model instanceof Map ? null : method(asList("get" + memberName(name)), 0);
  }

  /** {@code instrumentation/development} is {@code InstrumentationDevelopment}. */
  private static String memberName(String name) {
    StringBuilder member = new StringBuilder();
    for (String word : name.split("[/_.]", -1)) {
      member.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return member.toString();
  }

  private @Nullable Object call(Method method, Object... arguments) {
    try {
      return method.invoke(model, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }

  private static Object create(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  private Method required(List<String> names, int parameters) {
    Method method = method(names, parameters);
    if (method == null) {
      throw new IllegalStateException("None of " + names + " in " + model.getClass().getName());
    }
    return method;
  }

  private @Nullable Method method(List<String> names, int parameters) {
    for (Method method : model.getClass().getMethods()) {
      if (names.contains(method.getName()) && method.getParameterCount() == parameters) {
        return method;
      }
    }
    return null;
  }
}
