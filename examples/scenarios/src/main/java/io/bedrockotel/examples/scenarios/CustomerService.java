package io.bedrockotel.examples.scenarios;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** A small HTTP service that answers customers' questions. */
@Command(
    name = CustomerService.NAME,
    mixinStandardHelpOptions = true,
    version = CustomerService.NAME + " 0.1.0",
    sortOptions = false,
    description = {
      "Answers questions over HTTP: POST /ask with the question as text/plain.",
      "Who asks (application, tenant, user) comes with each request's baggage header."
    })
public final class CustomerService implements Callable<Integer> {

  static final String NAME = "customer-service";
  private static final int WORKERS = 8;
  private static final int SECONDS_TO_FINISH = 20;

  @Option(names = "--host", description = "address to listen on (default: ${DEFAULT-VALUE})")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      description = "port to listen on, 0 = any free one (default: ${DEFAULT-VALUE})")
  private int port = 8322;

  @Option(
      names = "--model",
      description = "model or inference profile to ask (default: ${DEFAULT-VALUE})")
  private String model = "us.anthropic.claude-sonnet-4-6";

  /** Serves until the process is ended. */
  public static void main(String[] args) {
    System.exit(ScenarioCommandLine.execute(new CustomerService(), args));
  }

  @Override
  public Integer call() throws InterruptedException {
    HttpServer server = listen();
    BedrockRuntimeClient bedrock = BedrockClients.sync();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    server.setExecutor(workers);
    server.createContext("/ask", new QuestionHandler(bedrock, model));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, workers, bedrock)));
    server.start();
    System.out.printf("%s listening on http://%s:%d%n", NAME, host, server.getAddress().getPort());
    new CountDownLatch(1).await();
    return 0;
  }

  private HttpServer listen() {
    try {
      return HttpServer.create(new InetSocketAddress(host, port), 0);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "cannot listen on %s:%d (%s); choose another --port (0 = any free one)"
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  private static void stop(
      HttpServer server, ExecutorService workers, BedrockRuntimeClient bedrock) {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
        System.err.println(NAME + ": ended before every question was answered");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    bedrock.close();
  }
}
