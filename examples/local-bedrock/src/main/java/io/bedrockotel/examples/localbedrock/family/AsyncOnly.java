package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.util.List;

/** Models that make videos, which only StartAsyncInvoke reaches: Nova Reel and Luma Ray. */
final class AsyncOnly implements Family {

  @Override
  public List<String> models() {
    return List.of("amazon.nova-reel-", "luma.");
  }

  @Override
  public Conversation read(ModelRequest request) {
    throw refused();
  }

  @Override
  public ObjectNode body(Generation generation) {
    throw refused();
  }

  private static Refused refused() {
    return new Refused(
        AwsError.validation(
            "The provided model doesn't support the InvokeModel operation. Use StartAsyncInvoke."));
  }
}
