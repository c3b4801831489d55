package io.bedrockotel;

import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.Advice.AssignReturned;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;

/** The advice that runs when plugins of a client or of a request have changed the configuration. */
public final class PluginsAdvice {
  private PluginsAdvice() {}

  @AssignReturned.ToReturned
  @Advice.OnMethodExit(suppress = Throwable.class, inline = false)
  public static SdkClientConfiguration exit(@Advice.Return SdkClientConfiguration configuration) {
    return BedrockSingletons.last(configuration);
  }
}
