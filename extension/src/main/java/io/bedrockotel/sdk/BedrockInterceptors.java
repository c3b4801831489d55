package io.bedrockotel.sdk;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.core.client.config.SdkClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The place of the interceptors in a Bedrock client: one before and one after those of the
 * application. The global ones, the agent's among them, still come before.
 */
public final class BedrockInterceptors {
  private BedrockInterceptors() {}

  /** The configuration that a client is built from, with the interceptors in it. */
  public static SdkClientConfiguration around(SdkClientConfiguration configuration) {
    List<ExecutionInterceptor> interceptors = interceptors(configuration);
    interceptors.removeIf(BedrockInterceptors::isOurs);
    interceptors.add(0, new ScopeInterceptor());
    interceptors.add(lastOf(configuration));
    return with(configuration, interceptors);
  }

  /**
   * The configuration that plugins left, with the last interceptor behind those they added, and
   * aware of headers they added; all anew when they replaced the list.
   */
  public static SdkClientConfiguration last(SdkClientConfiguration configuration) {
    List<ExecutionInterceptor> left = configuration.option(SdkClientOption.EXECUTION_INTERCEPTORS);
    if (left == null || !holdsScope(left)) {
      return around(configuration);
    }
    if (isLastOf(configuration, left.get(left.size() - 1))) {
      return configuration;
    }
    List<ExecutionInterceptor> interceptors = interceptors(configuration);
    interceptors.removeIf(CallInterceptor.class::isInstance);
    interceptors.add(lastOf(configuration));
    return with(configuration, interceptors);
  }

  private static boolean isLastOf(
      SdkClientConfiguration configuration, ExecutionInterceptor interceptor) {
    return interceptor instanceof CallInterceptor
        && ((CallInterceptor) interceptor).isHeaderTaken() == isHeaderTaken(configuration);
  }

  private static CallInterceptor lastOf(SdkClientConfiguration configuration) {
    return new CallInterceptor(isHeaderTaken(configuration));
  }

  private static boolean isHeaderTaken(SdkClientConfiguration configuration) {
    return MetadataHeader.isIn(configuration.option(SdkClientOption.ADDITIONAL_HTTP_HEADERS));
  }

  private static boolean holdsScope(List<ExecutionInterceptor> interceptors) {
    for (ExecutionInterceptor interceptor : interceptors) {
      if (interceptor instanceof ScopeInterceptor) {
        return true;
      }
    }
    return false;
  }

  /** A configuration copied from another client brings the interceptors of that one. */
  private static boolean isOurs(ExecutionInterceptor interceptor) {
    return interceptor instanceof ScopeInterceptor || interceptor instanceof CallInterceptor;
  }

  private static List<ExecutionInterceptor> interceptors(SdkClientConfiguration configuration) {
    List<ExecutionInterceptor> interceptors =
        configuration.option(SdkClientOption.EXECUTION_INTERCEPTORS);
    return interceptors == null ? new ArrayList<>() : new ArrayList<>(interceptors);
  }

  private static SdkClientConfiguration with(
      SdkClientConfiguration configuration, List<ExecutionInterceptor> interceptors) {
    return configuration.toBuilder()
        .option(SdkClientOption.EXECUTION_INTERCEPTORS, interceptors)
        .build();
  }
}
