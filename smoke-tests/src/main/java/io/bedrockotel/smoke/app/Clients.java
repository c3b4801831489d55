package io.bedrockotel.smoke.app;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.core.retry.backoff.FixedDelayBackoffStrategy;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
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
  private final SdkEventLoopGroup loops = SdkEventLoopGroup.builder().numberOfThreads(2).build();
  private final BedrockRuntimeClient sync = syncWith();
  private final BedrockRuntimeAsyncClient http2 = async(Protocol.HTTP2);
  private final BedrockRuntimeAsyncClient http1 = async(Protocol.HTTP1_1);
  private final SdkAsyncHttpClient connections = NettyNioAsyncHttpClient.create();
  private final BedrockRuntimeAsyncClient once = trying(Protocol.HTTP2);
  private final BedrockRuntimeAsyncClient onceHttp1 = trying(Protocol.HTTP1_1);

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

  /** A client that tries once. */
  BedrockRuntimeAsyncClient once() {
    return once;
  }

  BedrockRuntimeAsyncClient onceHttp1() {
    return onceHttp1;
  }

  /**
   * A client with a connection of its own, which is never closed: under some agents a stream stays
   * open on it, and would disturb others when its connection is given up.
   */
  BedrockRuntimeAsyncClient alone() {
    return trying(Protocol.HTTP2);
  }

  /** A client that the caller closes. */
  BedrockRuntimeAsyncClient toClose() {
    return trying(Protocol.HTTP2);
  }

  /** Without retries, and with event loops that outlive the client. */
  private BedrockRuntimeAsyncClient trying(Protocol protocol) {
    return async(
        netty(protocol).eventLoopGroup(loops),
        configuration -> configuration.retryPolicy(RetryPolicy.none()));
  }

  private static BedrockRuntimeAsyncClient async(Protocol protocol) {
    return async(netty(protocol), configuration -> configuration.retryPolicy(retries()));
  }

  private static BedrockRuntimeAsyncClient async(
      NettyNioAsyncHttpClient.Builder http,
      Consumer<ClientOverrideConfiguration.Builder> settings) {
    return BedrockRuntimeAsyncClient.builder()
        .endpointOverride(endpoint())
        .httpClientBuilder(http)
        .overrideConfiguration(settings)
        .build();
  }

  private static NettyNioAsyncHttpClient.Builder netty(Protocol protocol) {
    return NettyNioAsyncHttpClient.builder()
        .protocol(protocol)
        // A busy machine is slow to connect and to answer; no test is about that.
        .http2Configuration(http2 -> http2.healthCheckPingPeriod(Duration.ZERO))
        .connectionTimeout(Duration.ofMinutes(1))
        .connectionAcquisitionTimeout(Duration.ofMinutes(1));
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
    once.close();
    onceHttp1.close();
    loops.eventLoopGroup().shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
