package io.bedrockotel.smoke;

import java.util.Map;
import java.util.TreeMap;

/** The attributes that the metrics of a smoke call have in common. */
public final class CommonAttributes {
  private CommonAttributes() {}

  public static Map<String, Object> of(String model) {
    return new TreeMap<>(
        Map.of(
            "gen_ai.operation.name", "chat",
            "gen_ai.provider.name", "aws.bedrock",
            "gen_ai.request.model", model,
            "gen_ai.response.model", model,
            "cloud.region", "eu-central-1",
            "aws.bedrock.inference_profile.type", "standard"));
  }

  /** With the metadata of a tenant, as usage carries it. */
  public static Map<String, Object> usage(String model, String tenant) {
    Map<String, Object> attributes = of(model);
    attributes.put("application_name", "smoke-application");
    attributes.put("environment", "staging");
    attributes.put("tenant_id", tenant);
    return attributes;
  }

  public static Map<String, Object> with(String model, String key, String value) {
    return plus(of(model), key, value);
  }

  public static Map<String, Object> plus(Map<String, Object> attributes, String key, String value) {
    Map<String, Object> more = new TreeMap<>(attributes);
    more.put(key, value);
    return more;
  }
}
