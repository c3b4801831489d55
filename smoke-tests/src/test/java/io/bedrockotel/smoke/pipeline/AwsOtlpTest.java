package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.examples.pipeline.report.TenantTokens;
import io.bedrockotel.smoke.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AWS's own OTLP endpoints: signed for the right service, and nothing changed on the way. */
class AwsOtlpTest {
  @TempDir private Path work;

  @Test
  void allSignalsArriveSigned() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector =
            PipelineCollectors.start(work, backends.settings(), "receive", "aws-otlp", "any-otlp");
        Stage stage = Stage.open(Attached.to(collector))) {
      backends.aws().createLogStream("/bedrock/telemetry", "default");
      stage.run("converse", "amazon.nova-lite-v1:0", "baggage.tenant_id=acme");
      stage.endApplication();

      await().atMost(Stage.DEADLINE).until(() -> !backends.aws().spans().isEmpty());
      await().atMost(Stage.DEADLINE).until(() -> !backends.aws().logs().isEmpty());
      await().atMost(Stage.DEADLINE).until(() -> tokens(backends) > 0);
      await().atMost(Stage.DEADLINE).until(() -> !backends.any().spans().isEmpty());
      await().atMost(Stage.DEADLINE).until(() -> !backends.any().metrics().isEmpty());
      assertThat(backends.aws().refusals()).isEmpty();
      assertThat(backends.aws().spans().get(0).attributes())
          .isEqualTo(backends.any().spans().get(0).attributes());
      assertThat(tokens(backends))
          .isEqualTo(TenantTokens.ofMetrics(backends.any().metrics()).of("acme"));
    }
  }

  @Test
  void wrongSecretIsRefused() throws Exception {
    Map<String, String> settings = new HashMap<>();
    try (Backends backends = new Backends()) {
      settings.putAll(backends.settings());
      settings.put("AWS_SECRET_ACCESS_KEY", "another");
      try (CollectorProcess collector =
          PipelineCollectors.start(work, settings, "receive", "aws-otlp")) {
        new OtlpClient(collector.otlpHttp()).send(List.of(OtlpClient.span().build()));

        await().atMost(Stage.DEADLINE).until(() -> !backends.aws().refusals().isEmpty());
        assertThat(backends.aws().spans()).isEmpty();
      }
    }
  }

  @Test
  void withoutCredentialsItDoesNotStart() throws Exception {
    Map<String, String> settings =
        Map.of("AWS_ACCESS_KEY_ID", "", "AWS_SECRET_ACCESS_KEY", "", "HOME", work.toString());

    assertThatThrownBy(() -> PipelineCollectors.start(work, settings, "receive", "aws-otlp"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("credential");
  }

  @Test
  void withoutARegionItDoesNotStart() {
    Map<String, String> settings = Map.of("AWS_REGION", PipelineCollectors.UNSET);

    assertThatThrownBy(() -> PipelineCollectors.start(work, settings, "receive", "aws-otlp"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("AWS_REGION_must_be_set");
  }

  private static long tokens(Backends backends) {
    return TenantTokens.ofMetrics(backends.aws().metrics()).of("acme");
  }
}
