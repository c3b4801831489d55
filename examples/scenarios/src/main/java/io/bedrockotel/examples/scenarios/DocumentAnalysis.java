package io.bedrockotel.examples.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointType;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;

/** A batch that analyses the documents of three tenants on a pool of workers. */
@Command(
    name = DocumentAnalysis.NAME,
    mixinStandardHelpOptions = true,
    version = DocumentAnalysis.NAME + " 0.1.0",
    sortOptions = false,
    description = {
      "Analyses six documents of three tenants, each charged to its tenant.",
      "The long instructions are cached by Bedrock between the calls."
    })
public final class DocumentAnalysis implements Callable<Integer> {

  static final String NAME = "document-analysis";
  private static final String INSTRUCTIONS = "analysis-instructions.txt";

  @Option(
      names = "--model",
      description = "model or inference profile to ask (default: ${DEFAULT-VALUE})")
  private String model = "us.anthropic.claude-sonnet-4-5-20250929-v1:0";

  @Option(
      names = "--workers",
      description = "documents analysed at a time (default: ${DEFAULT-VALUE})")
  private int workers = 3;

  /** Analyses every document once. */
  public static void main(String[] args) {
    System.exit(ScenarioCommandLine.execute(new DocumentAnalysis(), args));
  }

  @Override
  public Integer call() throws IOException {
    if (workers < 1) {
      throw new IllegalStateException("--workers must be at least 1, but is " + workers);
    }
    String instructions = instructions();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try (BedrockRuntimeClient bedrock = BedrockClients.sync()) {
      List<CompletableFuture<Void>> analyses = new ArrayList<>();
      for (Tenant tenant : Tenant.ofThisRun()) {
        for (Tenant.Document document : tenant.documents()) {
          Runnable analysis = () -> analyze(bedrock, instructions, document);
          // A pool's threads know nothing of the tenant unless the work brings it along.
          Runnable labelled = labels(tenant, document).wrap(analysis);
          analyses.add(CompletableFuture.runAsync(labelled, pool));
          // The first call writes the prompt cache; calls beside it would each pay for that again.
          analyses.get(0).join();
        }
      }
      CompletableFuture.allOf(analyses.toArray(CompletableFuture<?>[]::new)).join();
    } finally {
      pool.shutdown();
    }
    return 0;
  }

  private static String instructions() throws IOException {
    try (InputStream text = DocumentAnalysis.class.getResourceAsStream(INSTRUCTIONS)) {
      return new String(Objects.requireNonNull(text, INSTRUCTIONS).readAllBytes(), UTF_8);
    }
  }

  private static Labels labels(Tenant tenant, Tenant.Document document) {
    return Labels.of(NAME, "app-docs-04")
        .with(Label.ENVIRONMENT, "production")
        .with(Label.TEAM, "documents")
        .with(Label.COST_CENTER, tenant.costCenter())
        .with(Label.TENANT_ID, tenant.id())
        .with(Label.SUBSCRIPTION_TIER, tenant.tier())
        .with(Label.BILLING_ID, tenant.billingId())
        .with(Label.REQUEST_ID, document.requestId());
  }

  /** The unit of work: one document. */
  void analyze(BedrockRuntimeClient bedrock, String instructions, Tenant.Document document) {
    CallReport report = CallReport.of(NAME, model);
    SystemContentBlock cachePoint =
        SystemContentBlock.fromCachePoint(point -> point.type(CachePointType.DEFAULT));
    ConverseResponse response =
        bedrock.converse(
            request ->
                request
                    .modelId(model)
                    .system(SystemContentBlock.fromText(instructions), cachePoint)
                    .messages(Turn.ofUser("Analyse this document.\n\n" + document.text()))
                    .inferenceConfig(inference -> inference.maxTokens(500).temperature(0f)));
    report.print(Answer.of(response));
  }
}
