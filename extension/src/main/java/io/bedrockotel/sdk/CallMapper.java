package io.bedrockotel.sdk;

import io.bedrockotel.family.StreamBody;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The mapping of one call from the SDK's request and answer to values. */
interface CallMapper {
  Request request();

  Response response(SdkPojo response);

  /** The reading of a streamed body, null where the operation has events of its own. */
  default @Nullable StreamBody streamBody() {
    return null;
  }
}
