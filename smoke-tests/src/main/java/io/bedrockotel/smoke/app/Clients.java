package io.bedrockotel.smoke.app;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.core.retry.backoff.FixedDelayBackoffStrategy;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;

/**
 * The clients that the application keeps for its life. Region and credentials are the
 * environment's; the endpoint is given in code, as every SDK takes it.
 */
@SuppressWarnings("deprecation") // retries in the form that every SDK has
final class Clients implements AutoCloseable {
  private final BedrockRuntimeClient sync = syncWith();
  private final BedrockRuntimeAsyncClient http2 = async(Protocol.HTTP2);
  private final BedrockRuntimeAsyncClient http1 = async(Protocol.HTTP1_1);
  private final SdkAsyncHttpClient connections = NettyNioAsyncHttpClient.create();

  BedrockRuntimeClient sync() {
    return sync;
  }

  BedrockRuntimeAsyncClient http2() {
    return http2;
  }

  BedrockRuntimeAsyncClient http1() {
    return http1;
  }

  /** A client with the application's own interceptors; the caller closes it. */
  BedrockRuntimeClient syncWith(ExecutionInterceptor... interceptors) {
    return BedrockRuntimeClient.builder()
        .endpointOverride(endpoint())
        .overrideConfiguration(
            configuration -> {
              configuration.retryPolicy(retries());
              for (ExecutionInterceptor interceptor : interceptors) {
                configuration.addExecutionInterceptor(interceptor);
              }
            })
        .build();
  }

  /** A client on the application's endpoint; the caller closes it. */
  BedrockRuntimeClientBuilder syncBuilder(
      Consumer<ClientOverrideConfiguration.Builder> configuration) {
    return BedrockRuntimeClient.builder()
        .endpointOverride(endpoint())
        .overrideConfiguration(configured(configuration));
  }

  /** The same without threads of its own. */
  BedrockRuntimeAsyncClientBuilder asyncBuilder(
      Consumer<ClientOverrideConfiguration.Builder> configuration) {
    return BedrockRuntimeAsyncClient.builder()
        .endpointOverride(endpoint())
        .httpClient(connections)
        .overrideConfiguration(configured(configuration));
  }

  private static Consumer<ClientOverrideConfiguration.Builder> configured(
      Consumer<ClientOverrideConfiguration.Builder> configuration) {
    return builder -> configuration.accept(builder.retryStrategy(Retries.standard()));
  }

  private static BedrockRuntimeAsyncClient async(Protocol protocol) {
    return BedrockRuntimeAsyncClient.builder()
        .endpointOverride(endpoint())
        .httpClientBuilder(
            NettyNioAsyncHttpClient.builder()
                .protocol(protocol)
                // A busy machine is slow to connect; no test is about that.
                .connectionTimeout(Duration.ofMinutes(1))
                .connectionAcquisitionTimeout(Duration.ofMinutes(1)))
        .overrideConfiguration(configuration -> configuration.retryPolicy(retries()))
        .build();
  }

  static URI endpoint() {
    return URI.create(System.getenv("SMOKE_BEDROCK"));
  }

  private static RetryPolicy retries() {
    FixedDelayBackoffStrategy delay = FixedDelayBackoffStrategy.create(Duration.ofMillis(20));
    return RetryPolicy.builder()
        .numRetries(3)
        .backoffStrategy(delay)
        .throttlingBackoffStrategy(delay)
        .build();
  }

  @Override
  public void close() {
    sync.close();
    http2.close();
    http1.close();
    connections.close();
  }
}
