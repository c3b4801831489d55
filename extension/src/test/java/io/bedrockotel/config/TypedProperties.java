package io.bedrockotel.config;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.common.ComponentLoader;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Properties as a declarative file gives them: a value of another type reads as absent. */
final class TypedProperties implements DeclarativeConfigProperties {
  private final Map<String, ?> values;

  TypedProperties(Map<String, ?> values) {
    this.values = values;
  }

  @Override
  public String getString(String name) {
    return get(name, String.class);
  }

  @Override
  public Boolean getBoolean(String name) {
    return get(name, Boolean.class);
  }

  @Override
  public Integer getInt(String name) {
    return get(name, Integer.class);
  }

  @Override
  public Long getLong(String name) {
    Integer value = getInt(name);
    return value == null ? get(name, Long.class) : Long.valueOf(value);
  }

  @Override
  public Double getDouble(String name) {
    return get(name, Double.class);
  }

  @Override
  public <T> List<T> getScalarList(String name, Class<T> type) {
    List<?> list = get(name, List.class);
    return list == null || !list.stream().allMatch(type::isInstance)
        ? null
        : list.stream().<T>map(type::cast).toList();
  }

  @Override
  @SuppressWarnings("unchecked")
  public DeclarativeConfigProperties getStructured(String name) {
    Map<String, ?> map = get(name, Map.class);
    return map == null ? null : new TypedProperties(map);
  }

  @Override
  public List<DeclarativeConfigProperties> getStructuredList(String name) {
    return null;
  }

  @Override
  public Set<String> getPropertyKeys() {
    return values.keySet();
  }

  @Override
  public ComponentLoader getComponentLoader() {
    return ComponentLoader.forClassLoader(TypedProperties.class.getClassLoader());
  }

  private <T> T get(String name, Class<T> type) {
    Object value = values.get(name);
    return type.isInstance(value) ? type.cast(value) : null;
  }
}
