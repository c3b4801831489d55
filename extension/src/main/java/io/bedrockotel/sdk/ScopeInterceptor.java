package io.bedrockotel.sdk;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The first interceptor after the agent's own: it closes the scope in which that one saw that the
 * call has its span. Left open, the scope would become the context of the application's
 * interceptors and of everything it chains to the call's future.
 */
public final class ScopeInterceptor implements ExecutionInterceptor {
  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    closeScope(attributes);
    return context.request();
  }

  /** An attempt that got no answer left its scope open; this one begins. */
  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    if (CallInterceptor.isSync(attributes)) {
      closeScope(attributes);
    }
  }

  private static void closeScope(ExecutionAttributes attributes) {
    BedrockCall call = attributes.getAttribute(CallInterceptor.CALL);
    if (call != null) {
      call.boundary().run(call::closeScope);
    }
  }
}
