package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.streamRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

class ManyStreamsTest {

  private static final int STREAMS = 500;
  private static final long SERVER_THREADS = 16;

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @Test
  void pausedStreamsHoldNoThreads() throws Exception {
    bedrock.behave(behaviour().chunkCount(2).latencyMs(3_000).chunkDelayMs(10));
    BedrockRuntimeAsyncClient client = bedrock.async(Protocol.HTTP2);

    List<StreamProbe> streams =
        IntStream.range(0, STREAMS)
            .mapToObj(i -> new StreamProbe(client, streamRequest("Hello")))
            .toList();
    await().until(() -> bedrock.get().invocations().size() == STREAMS);

    assertThat(serverThreads()).isBetween(1L, SERVER_THREADS);
    for (StreamProbe stream : streams) {
      assertThat(stream.whole().text()).isEqualTo("Here is the answer to: Hello");
    }
    assertThat(bedrock.get().totals().all().calls()).isEqualTo(STREAMS);
  }

  private static long serverThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("local-bedrock"))
        .count();
  }
}
