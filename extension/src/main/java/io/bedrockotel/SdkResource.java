package io.bedrockotel;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The resource that the agent's SDK was configured with, by properties or by a declarative file.
 * The only user of the accessor that the SDK keeps to itself.
 */
final class SdkResource {
  private static final Logger logger = Logger.getLogger(SdkResource.class.getName());

  private SdkResource() {}

  /** Empty when the SDK does not tell. */
  static Attributes attributes(AutoConfiguredOpenTelemetrySdk sdk) {
    try {
      Method resource = AutoConfiguredOpenTelemetrySdk.class.getDeclaredMethod("getResource");
      resource.setAccessible(true);
      return ((Resource) resource.invoke(sdk)).getAttributes();
    } catch (ReflectiveOperationException | RuntimeException e) {
      logger.log(Level.WARNING, "The resource is unknown: no metadata is taken from it", e);
      return Attributes.empty();
    }
  }
}
