package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamInput;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamResponseHandler;
import software.amazon.awssdk.utils.async.SimplePublisher;

/** Sessions of speech in both directions. */
final class SpeechCommands {
  private static final String[] OPENING = {
    "{\"event\":{\"sessionStart\":{\"inferenceConfiguration\":{\"maxTokens\":1024}}}}",
    "{\"event\":{\"promptStart\":{\"promptName\":\"p-1\"}}}"
  };
  private static final String[] QUESTION = {
    "{\"event\":{\"contentStart\":{\"promptName\":\"p-1\",\"role\":\"USER\",\"type\":\"TEXT\"}}}",
    "{\"event\":{\"textInput\":{\"promptName\":\"p-1\",\"content\":\"How deep is it?\"}}}",
    "{\"event\":{\"contentEnd\":{\"promptName\":\"p-1\"}}}"
  };
  private static final String[] CLOSING = {
    "{\"event\":{\"promptEnd\":{\"promptName\":\"p-1\"}}}", "{\"event\":{\"sessionEnd\":{}}}"
  };

  private final Sightings seen = new Sightings();
  private final SimplePublisher<InvokeModelWithBidirectionalStreamInput> input =
      new SimplePublisher<>();

  private final Semaphore answers = new Semaphore(0);

  private SpeechCommands() {}

  static Map<String, Command> commands() {
    return Map.of(
        "speech", (clients, model) -> new SpeechCommands().whole(clients, model),
        "speech-cancelled", (clients, model) -> new SpeechCommands().cancelled(clients, model));
  }

  /** Asks again when the first answer is there, as a conversation goes. */
  private String whole(Clients clients, String model) throws Exception {
    CompletableFuture<Void> end = open(clients, model);
    say(OPENING);
    say(QUESTION);
    awaitAnswer(end);
    say(QUESTION);
    awaitAnswer(end);
    say(CLOSING);
    CompletableFuture<Void> unused = input.complete();
    return ended(end);
  }

  /** Cancels while the answer goes on, as far as the application knows. */
  private String cancelled(Clients clients, String model) throws Exception {
    CompletableFuture<Void> end = open(clients, model);
    say(OPENING);
    say(QUESTION);
    seen.await("chunk {\"event\":{\"usageEvent\"", 2);
    end.cancel(true);
    seen.await("error", 1);
    return ended(end);
  }

  private CompletableFuture<Void> open(Clients clients, String model) {
    InvokeModelWithBidirectionalStreamResponseHandler handler =
        InvokeModelWithBidirectionalStreamResponseHandler.builder()
            .onResponse(response -> seen.note("response"))
            .onError(failure -> seen.note("error " + failure.getClass().getSimpleName()))
            .onComplete(() -> seen.note("complete"))
            .subscriber(
                InvokeModelWithBidirectionalStreamResponseHandler.Visitor.builder()
                    .onChunk(chunk -> take(chunk.bytes().asUtf8String()))
                    .build())
            .build();
    return clients
        .once()
        .invokeModelWithBidirectionalStream(request -> request.modelId(model), input, handler);
  }

  private void take(String chunk) {
    seen.note("chunk " + chunk);
    if (chunk.contains("completionEnd")) {
      answers.release();
    }
  }

  private void say(String... events) {
    for (String event : events) {
      // The session itself says how it ended.
      CompletableFuture<Void> unused =
          input.send(
              InvokeModelWithBidirectionalStreamInput.chunkBuilder()
                  .bytes(SdkBytes.fromUtf8String(event))
                  .build());
    }
  }

  /** Waits for an answer, but not of a session that has ended. */
  private void awaitAnswer(CompletableFuture<Void> end) throws InterruptedException {
    boolean answered = false;
    while (!answered && !end.isDone()) {
      answered = answers.tryAcquire(20, TimeUnit.MILLISECONDS);
    }
  }

  private String ended(CompletableFuture<Void> end) throws Exception {
    try {
      end.get(20, TimeUnit.SECONDS);
    } catch (Exception failure) {
      seen.failure("future", failure);
    }
    return seen.toString();
  }
}
