package io.bedrockotel;

import io.bedrockotel.metadata.KeyRule;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metadata that the resource gives, handed from the agent's class loader, where the resource is
 * known, to the application's, where calls are made. The two share no class of ours, so system
 * properties carry it.
 */
final class ResourceEntries {
  private static final String PREFIX = "io.bedrockotel.resource.";
  private static final String UNKNOWN_SERVICE = "unknown_service";

  private ResourceEntries() {}

  /** Called once, on the agent's side. */
  static void publish(Attributes resource, List<KeyRule> rules) {
    for (KeyRule rule : rules) {
      String value = resource.get(AttributeKey.stringKey(rule.from()));
      if (value != null
          && !value.startsWith(UNKNOWN_SERVICE)
          && System.getProperty(PREFIX + rule.to()) == null) {
        System.setProperty(PREFIX + rule.to(), value);
      }
    }
  }

  /** Called on the application's side. */
  static Map<String, String> read(List<KeyRule> rules) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (KeyRule rule : rules) {
      String value = System.getProperty(PREFIX + rule.to());
      if (value != null) {
        entries.put(rule.to(), value);
      }
    }
    return entries;
  }
}
