package io.bedrockotel.examples.localbedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolSpecification;

/** A stand-in that runs for one test, with real SDK clients for it. */
final class RunningBedrock implements BeforeEachCallback, AfterEachCallback {

  static final String MODEL = "amazon.nova-micro-v1:0";
  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDTEST", "unused"));

  // Shared: a group of its own takes each client two seconds to close.
  private static final SdkEventLoopGroup EVENT_LOOPS = SdkEventLoopGroup.builder().build();

  private final List<AutoCloseable> open = new ArrayList<>();
  private LocalBedrock bedrock;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    bedrock = LocalBedrock.start(LocalBedrockOptions.onFreePort());
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
    bedrock.close();
  }

  LocalBedrock get() {
    return bedrock;
  }

  void behave(BehaviourBuilder behaviour) {
    bedrock.behave(behaviour.build());
  }

  static BehaviourBuilder behaviour() {
    return Behaviour.builder();
  }

  /** A synchronous client that makes up to three attempts, without pauses between them. */
  BedrockRuntimeClient sync() {
    return sync(bedrock.endpoint());
  }

  BedrockRuntimeClient sync(URI endpoint) {
    BedrockRuntimeClient client =
        BedrockRuntimeClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_WEST_2)
            .credentialsProvider(CREDENTIALS)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(impatient())
            .build();
    open.add(client);
    return client;
  }

  BedrockRuntimeAsyncClient async(Protocol protocol) {
    BedrockRuntimeAsyncClient client =
        BedrockRuntimeAsyncClient.builder()
            .endpointOverride(bedrock.endpoint())
            .region(Region.US_WEST_2)
            .credentialsProvider(CREDENTIALS)
            .httpClientBuilder(
                NettyNioAsyncHttpClient.builder()
                    .protocol(protocol)
                    .maxConcurrency(5_000)
                    .connectionAcquisitionTimeout(Duration.ofSeconds(60))
                    // On a busy machine the client's own event loop answers too late.
                    .http2Configuration(http2 -> http2.healthCheckPingPeriod(Duration.ZERO))
                    .eventLoopGroup(EVENT_LOOPS))
            .overrideConfiguration(impatient())
            .build();
    open.add(client);
    return client;
  }

  static Message user(String text) {
    return Message.builder().role("user").content(ContentBlock.fromText(text)).build();
  }

  static ConverseRequest request(String text) {
    return ConverseRequest.builder().modelId(MODEL).messages(user(text)).build();
  }

  static ConverseStreamRequest streamRequest(String text) {
    return ConverseStreamRequest.builder().modelId(MODEL).messages(user(text)).build();
  }

  static ToolConfiguration oneTool(String name, Document schema) {
    ToolSpecification spec =
        ToolSpecification.builder().name(name).inputSchema(input -> input.json(schema)).build();
    return ToolConfiguration.builder().tools(Tool.fromToolSpec(spec)).build();
  }

  /** The body of a request as the public prediction functions take it. */
  static JsonNode body(String text) {
    return json("{'messages':[{'role':'user','content':[{'text':'%s'}]}]}".formatted(text));
  }

  /** Reads JSON in which single quotes stand for double quotes. */
  static JsonNode json(String quoted) {
    try {
      return Json.MAPPER.readTree(quoted.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<byte[]> http(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(bedrock.endpoint().resolve(path))
            .version(HttpClient.Version.HTTP_1_1)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static ClientOverrideConfiguration impatient() {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(
            StandardRetryStrategy.builder()
                .maxAttempts(3)
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build())
        .build();
  }
}
