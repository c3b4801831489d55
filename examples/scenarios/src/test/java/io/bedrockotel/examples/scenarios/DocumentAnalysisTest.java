package io.bedrockotel.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.books.Counts;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;

class DocumentAnalysisTest {

  @RegisterExtension private final Bedrock bedrock = new Bedrock();

  @Test
  void everyDocumentIsAnalysedOnce() {
    bedrock.run(new DocumentAnalysis());

    assertThat(bedrock.requests())
        .hasSize(6)
        .extracting(RecordedRequest::path)
        .containsOnly("/model/us.anthropic.claude-sonnet-4-5-20250929-v1%3A0/converse");
    bedrock.assertNoMetadataSent();
  }

  @Test
  void everyCallHasTheLabelsOfItsOwnTenant() {
    bedrock.run(new DocumentAnalysis(), "--workers=6");

    Map<String, Map<String, String>> baggageByDocument =
        bedrock.calls().stream()
            .collect(Collectors.toMap(DocumentAnalysisTest::document, CallRecorder.Call::baggage));
    for (Tenant tenant : Tenant.ofThisRun()) {
      for (Tenant.Document document : tenant.documents()) {
        assertThat(baggageByDocument.get("Analyse this document.\n\n" + document.text()))
            .containsOnly(
                Map.entry("application_name", "document-analysis"),
                Map.entry("application_id", "app-docs-04"),
                Map.entry("environment", "production"),
                Map.entry("team", "documents"),
                Map.entry("cost_center", tenant.costCenter()),
                Map.entry("tenant_id", tenant.id()),
                Map.entry("subscription_tier", tenant.tier()),
                Map.entry("billing_id", tenant.billingId()),
                Map.entry("request_id", document.requestId()));
      }
    }
  }

  @Test
  void instructionsAreCachedByTheFirstCallAndReadByTheOthers() {
    String printed = bedrock.run(new DocumentAnalysis());

    Counts counts = bedrock.server().totals().all();
    long instructions = counts.cacheWriteInputTokens();
    assertThat(instructions).isPositive();
    assertThat(counts.cacheReadInputTokens()).isEqualTo(5 * instructions);
    assertThat(printed.split("cache_read=" + instructions + " cache_write=0\n")).hasSize(6);
    assertThat(printed).containsOnlyOnce("cache_read=0 cache_write=" + instructions + "\n");
  }

  @Test
  void refusedModelIsOneLine() {
    bedrock.server().behave(Behaviour.builder().error("AccessDeniedException").build());
    try (Console console = new Console()) {
      int exitCode =
          ScenarioCommandLine.execute(new DocumentAnalysis(), "--model=amazon.nova-pro-v1:0");

      assertThat(exitCode).isEqualTo(1);
      assertThat(console.err())
          .startsWith(
              "document-analysis: Bedrock refused the call with AccessDeniedException (HTTP 403)")
          .hasLineCount(1);
    }
  }

  private static String document(CallRecorder.Call call) {
    return ((ConverseRequest) call.request()).messages().get(0).content().get(0).text();
  }
}
