package io.bedrockotel.sdk;

import io.bedrockotel.family.StreamBody;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.ResponseBody;
import io.bedrockotel.genai.Usage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.bedrockruntime.model.PayloadPart;
import software.amazon.awssdk.services.bedrockruntime.model.ResponseStream;

/** The reading of the chunks of a streamed InvokeModel answer. */
final class InvokeModelEvents implements EventReader<ResponseStream> {
  private static final double MILLIS = 1e3;

  private final StreamBody body;
  private final @Nullable SdkPojo start;

  /**
   * Creates a reading.
   *
   * @param start the answer that opened the stream, null when it is not known
   */
  InvokeModelEvents(StreamBody body, @Nullable SdkPojo start) {
    this.body = body;
    this.start = start;
  }

  @Override
  public boolean read(ResponseStream event) {
    SdkBytes bytes = event instanceof PayloadPart ? ((PayloadPart) event).bytes() : null;
    return bytes != null && body.read(bytes.asByteArrayUnsafe());
  }

  @Override
  public boolean closed() {
    return body.closed();
  }

  @Override
  public boolean whole() {
    return body.whole();
  }

  @Override
  public Response response() {
    ResponseBody read = body.response();
    BedrockHeaders headers = new BedrockHeaders(start);
    Long millis = read.latencyMillis();
    return InvokeModelMapper.described(read)
        .usage(Usage.of("stream_metrics", read.streamMetrics(), read.modelCounts()))
        .latencySeconds(millis == null ? null : millis / MILLIS)
        .serviceTier(headers.serviceTier())
        .latencyMode(headers.latencyMode())
        .build();
  }
}
