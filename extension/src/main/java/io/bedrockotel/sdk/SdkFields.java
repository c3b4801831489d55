package io.bedrockotel.sdk;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Access to members of SDK objects by name, so that an SDK that lacks a member says "absent" where
 * a compiled method would fail to link.
 */
final class SdkFields {
  private static final ConcurrentMap<Class<?>, Map<String, SdkField<?>>> FIELDS =
      new ConcurrentHashMap<>();

  private SdkFields() {}

  static @Nullable SdkField<?> field(SdkPojo pojo, String member) {
    Map<String, SdkField<?>> fields = FIELDS.get(pojo.getClass());
    if (fields == null) {
      fields = byName(pojo);
      FIELDS.put(pojo.getClass(), fields);
    }
    return fields.get(member);
  }

  static @Nullable Object value(@Nullable SdkPojo pojo, String member) {
    SdkField<?> field = pojo == null ? null : field(pojo, member);
    return field == null ? null : field.getValueOrDefault(pojo);
  }

  static @Nullable SdkPojo pojo(@Nullable SdkPojo pojo, String member) {
    Object value = value(pojo, member);
    return value instanceof SdkPojo ? (SdkPojo) value : null;
  }

  static @Nullable String text(@Nullable SdkPojo pojo, String member) {
    Object value = value(pojo, member);
    return value instanceof String ? (String) value : null;
  }

  static @Nullable Long count(@Nullable SdkPojo pojo, String member) {
    Object value = value(pojo, member);
    return value instanceof Number ? ((Number) value).longValue() : null;
  }

  /** Through the decimal text: 0.1f is 0.1, not 0.10000000149011612. */
  static @Nullable Double number(@Nullable SdkPojo pojo, String member) {
    Object value = value(pojo, member);
    return value instanceof Number ? Double.valueOf(value.toString()) : null;
  }

  static List<?> list(@Nullable SdkPojo pojo, String member) {
    Object value = value(pojo, member);
    return value instanceof List ? (List<?>) value : Collections.emptyList();
  }

  static Map<?, ?> map(@Nullable SdkPojo pojo, String member) {
    Object value = value(pojo, member);
    return value instanceof Map ? (Map<?, ?>) value : Collections.emptyMap();
  }

  private static Map<String, SdkField<?>> byName(SdkPojo pojo) {
    Map<String, SdkField<?>> fields = new HashMap<>();
    pojo.sdkFields().forEach(field -> fields.put(field.memberName(), field));
    return fields;
  }
}
