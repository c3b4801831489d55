package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call whose request never leaves the SDK. */
class UnsentSmokeTest {
  @RegisterExtension static final StageOfClass STAGE = new StageOfClass(Attachment.extension());

  @Test
  void requestWithoutAModelHasASpanThatClaimsNothing() {
    STAGE.stage().run("converse-no-model", "ignored");
    ReceivedSpan span =
        await()
            .atMost(Stage.DEADLINE)
            .until(
                () ->
                    STAGE.stage().receiver().spans().stream()
                        .filter(each -> each.span().getName().equals("chat"))
                        .findFirst(),
                found -> found.isPresent())
            .orElseThrow();
    assertThat(span.attributes())
        .containsAllEntriesOf(
            Map.of(
                "error.type", "software.amazon.awssdk.core.exception.SdkClientException",
                "cloud.region", "eu-central-1",
                "rpc.method", "Converse"))
        .containsOnlyKeys(
            "error.type",
            "cloud.region",
            "rpc.method",
            "rpc.system",
            "rpc.service",
            "gen_ai.operation.name",
            "gen_ai.provider.name",
            "thread.id",
            "thread.name");
  }
}
