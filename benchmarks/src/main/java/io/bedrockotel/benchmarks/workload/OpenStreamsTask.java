package io.bedrockotel.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

/** Measures the heap that one stream holds which has begun and goes on. */
final class OpenStreamsTask implements Task {

  private static final int EVENTS = 10;
  private static final int SEEN = 3;

  /** The share of the streams that is open before the first reading: else starting up counts. */
  private static final int FIRST_PART = 5;

  private final Console console;
  private final @Nullable Path histograms;

  /**
   * The task of one JVM.
   *
   * @param histograms the directory for what is on the heap, or null
   */
  OpenStreamsTask(Console console, @Nullable Path histograms) {
    this.console = console;
    this.histograms = histograms;
  }

  @Override
  public int run(Step step) throws IOException {
    int calls = 0;
    try (Caller caller = Caller.of(step.scenario())) {
      calls += Task.probe(console, step.scenario(), caller);
    }
    int first = step.size() / FIRST_PART;
    StubAsyncHttpClient http =
        StubAsyncHttpClient.ofOpenStream(Answers.stream(EVENTS).subList(0, SEEN));
    try (BedrockRuntimeAsyncClient client = Clients.async(http)) {
      List<CompletableFuture<Void>> streams = new ArrayList<>(open(client, first));
      console.sayAndWait("ready");
      long before = LiveHeap.bytes();
      streams.addAll(open(client, step.size() - first));
      console.sayAndWait("ready");
      double held = LiveHeap.bytes() - before;
      console.figure("heap_per_open_stream", held / (step.size() - first));
      if (histograms != null) {
        LiveHeap.histogram(histograms.resolve(Workload.OPEN_STREAMS));
      }
      if (streams.stream().anyMatch(CompletableFuture::isDone)) {
        throw new IllegalStateException("Streams have ended that were to stay open");
      }
    }
    return calls;
  }

  private static List<CompletableFuture<Void>> open(BedrockRuntimeAsyncClient client, int streams) {
    ConverseStreamRequest request = Requests.stream();
    List<CompletableFuture<Void>> opened = new ArrayList<>();
    for (int i = 0; i < streams; i++) {
      EventCount seen = new EventCount();
      opened.add(client.converseStream(request, seen.handler()));
      seen.await(SEEN);
    }
    return opened;
  }
}
