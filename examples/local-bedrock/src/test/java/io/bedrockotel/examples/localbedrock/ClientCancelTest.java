package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.streamRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.localbedrock.books.Fate;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.http.Protocol;

class ClientCancelTest {

  private static final int LONG_MS = 60_000;

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @ParameterizedTest
  @EnumSource
  void cancelledWhileWaitingForTheAnswer(Protocol protocol) {
    bedrock.behave(behaviour().latencyMs(LONG_MS));
    StreamProbe stream = new StreamProbe(bedrock.async(protocol), streamRequest("Hello"));
    await().until(() -> !bedrock.get().invocations().isEmpty());

    stream.end.cancel(true);

    assertThat(cancelled().status()).isZero();
    assertThat(bedrock.get().totals().all().calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void cancelledMidStream(Protocol protocol) {
    bedrock.behave(behaviour().chunkCount(5).chunkDelayMs(200));
    StreamProbe stream = new StreamProbe(bedrock.async(protocol), streamRequest("Hello"));
    await().until(() -> !stream.events.isEmpty());

    stream.end.cancel(true);

    assertThat(cancelled().partsSent()).isBetween(1, 5);
  }

  @Test
  void connectionClosedInTheMiddleOfTheRequest() throws Exception {
    int port = bedrock.get().endpoint().getPort();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String half = "POST /model/m/converse HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n{";
      socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
      await().until(() -> !bedrock.get().requests().isEmpty());
    }

    assertThat(cancelled().bodyBase64()).isNull();
    assertThat(bedrock.get().invocations()).isEmpty();
  }

  private RecordedRequest cancelled() {
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> bedrock.get().requests().get(0).fate() == Fate.CLIENT_CANCELLED);
    return bedrock.get().requests().get(0);
  }
}
