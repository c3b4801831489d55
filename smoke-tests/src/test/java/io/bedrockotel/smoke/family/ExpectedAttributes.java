package io.bedrockotel.smoke.family;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The attributes of a call's span besides those that every call has; null for one less. */
record ExpectedAttributes(ExpectedUsage usage) {
  private static final Predicate<Object> POSITIVE = value -> ((Number) value).doubleValue() > 0;

  Map<String, Object> all() {
    FamilyCall call = usage.call();
    Form form = call.form();
    Map<String, Object> all = new TreeMap<>(call.own());
    all.put("gen_ai.operation.name", form.operation());
    form.span().forEach((key, value) -> all.put(key, widened(value)));
    if (form.id() != null) {
      Predicate<String> id = Pattern.compile(form.id()).asMatchPredicate();
      all.put("gen_ai.response.id", (Predicate<Object>) value -> id.test((String) value));
    }
    if (call.method() == Method.STREAM) {
      stream(all);
    } else {
      all.put("aws.bedrock.latency", POSITIVE);
    }
    all.putAll(usage.attributes());
    return all;
  }

  private void stream(Map<String, Object> all) {
    all.put("gen_ai.request.stream", true);
    all.put("aws.bedrock.stream.outcome", "completed");
    if (!usage.call().form().silent()) {
      all.put("gen_ai.response.time_to_first_chunk", POSITIVE);
    }
    if (usage.call().telling() != Telling.WITHHELD) {
      all.put("aws.bedrock.latency", POSITIVE);
    }
  }

  private static Object widened(Object value) {
    return value instanceof Integer number ? (Object) number.longValue() : value;
  }
}
