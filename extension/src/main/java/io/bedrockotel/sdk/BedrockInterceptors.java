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

  /** The client's configuration with the interceptors in it. */
  public static SdkClientConfiguration around(SdkClientConfiguration configuration) {
    List<ExecutionInterceptor> application =
        configuration.option(SdkClientOption.EXECUTION_INTERCEPTORS);
    List<ExecutionInterceptor> interceptors = new ArrayList<>();
    interceptors.add(new ScopeInterceptor());
    if (application != null) {
      interceptors.addAll(application);
    }
    interceptors.add(new CallInterceptor());
    return configuration.toBuilder()
        .option(SdkClientOption.EXECUTION_INTERCEPTORS, interceptors)
        .build();
  }
}
