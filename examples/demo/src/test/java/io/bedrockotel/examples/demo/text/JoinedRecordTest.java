package io.bedrockotel.examples.demo.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bedrockotel.examples.demo.usage.SampleTelemetry;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinedRecordTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private final ReceivedSpan service = SampleTelemetry.service("00000001", "POST /ask", 0, 900);
  private final List<ReceivedSpan> spans =
      List.of(
          service,
          SampleTelemetry.call("00000002", "00000001", 100, Map.of()),
          SampleTelemetry.call("00000003", "00000001", 200, Map.of()));

  @Test
  void recordStandsAboveItsTraceAndPointsToItsSpan() throws JsonProcessingException {
    assertThat(JoinedRecord.lines(List.of(record(TRACE, "00000003")), spans))
        .containsExactly(
            "",
            "A record of the invocation log (without the bodies) and the trace that it names",
            "  {",
            "    \"requestMetadata\" : {",
            "      \"trace_id\" : \"" + TRACE + "\",",
            "      \"span_id\" : \"00000003\"",
            "    },",
            "    \"input\" : {",
            "      \"inputTokenCount\" : 3",
            "    }",
            "  }",
            "  trace " + TRACE,
            "  +- POST /ask  [shop]  0.900 s",
            "     +- chat model-x  0.500 s",
            "     +- chat model-x  0.500 s  <-- span 00000003");
  }

  @Test
  void recordOfAnotherTraceIsNotJoined() throws JsonProcessingException {
    assertThat(JoinedRecord.lines(List.of(record("ffff", "00000003")), spans))
        .containsExactly("", "No record of the invocation log names a span that was received.");
  }

  @Test
  void onlyTheCallsOwnSpanIsJoined() throws JsonProcessingException {
    assertThat(JoinedRecord.lines(List.of(record(TRACE, "00000001")), spans)).hasSize(2);
  }

  private static JsonNode record(String trace, String span) throws JsonProcessingException {
    return new ObjectMapper()
        .readTree(
            """
            {"requestMetadata": {"trace_id": "%s", "span_id": "%s"},
             "input": {"inputBodyJson": {"secret": 1}, "inputTokenCount": 3}}
            """
                .formatted(trace, span));
  }
}
