package io.bedrockotel.examples.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.demo.usage.SampleTelemetry;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {

  private static final String METADATA = "aws.bedrock.request_metadata.";

  private final ReceivedSpan service = SampleTelemetry.service("00000001", "POST /ask", 0, 900);
  private final ReceivedSpan streamed =
      SampleTelemetry.call(
          "00000003",
          "00000001",
          200,
          Map.of(
              "gen_ai.usage.input_tokens",
              1_500L,
              "gen_ai.usage.output_tokens",
              40L,
              "gen_ai.usage.cache_read.input_tokens",
              1_200L,
              "gen_ai.usage.cache_creation.input_tokens",
              100L,
              "gen_ai.response.time_to_first_chunk",
              0.12,
              "aws.bedrock.cost.total",
              0.0012345,
              METADATA + "application_name",
              "shop",
              METADATA + "cost_center",
              "CC-1",
              METADATA + "tenant_id",
              "acme"));
  private final ReceivedSpan failed =
      SampleTelemetry.call(
          "00000002",
          "00000001",
          100,
          Map.of("error.type", "ThrottlingException", METADATA + "application_name", "shop"));

  @Test
  void traceAsTreeInOrderOfStart() {
    assertThat(TraceTrees.lines(List.of(streamed, failed, service)))
        .containsExactly(
            "",
            "trace 0af7651916cd43dd8448eb211c80319c",
            "+- POST /ask  [shop]  0.900 s",
            "   +- chat model-x  ERROR ThrottlingException  0.500 s",
            "      application_name=shop",
            "   +- chat model-x  in 1,500 (cache read 1,200, write 100) out 40 tokens"
                + "  list-price estimate 0.001235 USD  first chunk 0.120 s  0.500 s",
            "      application_name=shop cost_center=CC-1 tenant_id=acme");
  }

  @Test
  void callWithoutCacheUsageSaysNothingOfIt() {
    ReceivedSpan call =
        SampleTelemetry.call(
            "00000004",
            "00000001",
            0,
            Map.of("gen_ai.usage.input_tokens", 17L, "gen_ai.usage.output_tokens", 9L));

    assertThat(TraceTrees.lines(List.of(call)))
        .last()
        .isEqualTo("+- chat model-x  in 17 out 9 tokens  0.500 s");
  }

  @Test
  void longMetadataGoesOnInTheNextLine() {
    ReceivedSpan call =
        SampleTelemetry.call(
            "00000004",
            "00000001",
            0,
            Map.of(
                METADATA + "a", "1",
                METADATA + "long", "x".repeat(88),
                METADATA + "trace_id", "0af7",
                METADATA + "z", "2"));

    assertThat(TraceTrees.lines(List.of(call)))
        .endsWith("   a=1", "   long=" + "x".repeat(88), "   z=2");
  }

  @Test
  void spanWhoseParentIsUnknownIsARoot() {
    assertThat(TraceTrees.lines(List.of(failed)))
        .containsExactly(
            "",
            "trace 0af7651916cd43dd8448eb211c80319c",
            "+- chat model-x  ERROR ThrottlingException  0.500 s",
            "   application_name=shop");
  }

  @Test
  void usageAndCostTables() {
    Map<String, Object> payer =
        Map.of("application_name", "shop", "cost_center", "CC-1", "tenant_id", "acme");
    List<ReceivedMetric> costs =
        List.of(SampleTelemetry.cost(0.001, payer), SampleTelemetry.cost(0.0002345, payer));

    assertThat(UsageTables.lines(List.of(service, streamed, failed), costs))
        .containsExactly(
            "",
            "Usage and cost by application",
            "  application  requests  input  output  cache read  cache write  list-price estimate (USD)",
            "  shop                2  1,500      40       1,200          100                   0.001235",
            "",
            "Usage and cost by tenant",
            "  tenant  requests  input  output  cache read  cache write  list-price estimate (USD)",
            "  -              1      0       0           0            0                          -",
            "  acme           1  1,500      40       1,200          100                   0.001235",
            "",
            "Usage and cost by cost centre",
            "  cost centre  requests  input  output  cache read  cache write  list-price estimate (USD)",
            "  -                   1      0       0           0            0                          -",
            "  CC-1                1  1,500      40       1,200          100                   0.001235");
  }

  @Test
  void noSpansAreAnEmptyTable() {
    assertThat(UsageTables.lines(List.of(), List.of()))
        .startsWith(
            "",
            "Usage and cost by application",
            "  application  requests  input  output  cache read  cache write  list-price estimate (USD)",
            "");
  }
}
