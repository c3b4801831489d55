package io.bedrockotel.sdk;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.endpoints.EndpointProvider;

/** The host that an execution will call, as far as it is known before the request is marshalled. */
@SuppressWarnings("deprecation") // in the form that every SDK has
final class EndpointHost {
  private static final String SDK = "software.amazon.awssdk.";

  private EndpointHost() {}

  /**
   * The resolved endpoint's host (before SDK 2.47), else the client's; null when an endpoint
   * provider of the application's own has yet to decide.
   */
  static @Nullable String of(ExecutionAttributes attributes) {
    Endpoint resolved = attributes.getAttribute(SdkInternalExecutionAttribute.RESOLVED_ENDPOINT);
    if (resolved != null) {
      return resolved.url().getHost();
    }
    EndpointProvider provider =
        attributes.getAttribute(SdkInternalExecutionAttribute.ENDPOINT_PROVIDER);
    return provider == null || provider.getClass().getName().startsWith(SDK)
        ? clientHost(attributes)
        : null;
  }

  private static @Nullable String clientHost(ExecutionAttributes attributes) {
    URI endpoint = attributes.getAttribute(SdkExecutionAttribute.CLIENT_ENDPOINT);
    return endpoint == null ? null : endpoint.getHost();
  }
}
