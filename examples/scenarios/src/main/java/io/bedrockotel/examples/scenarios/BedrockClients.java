package io.bedrockotel.examples.scenarios;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** The source of Bedrock clients: settings from the SDK's own environment, checked at the start. */
final class BedrockClients {

  private BedrockClients() {}

  static BedrockRuntimeClient sync() {
    return build(BedrockRuntimeClient.builder());
  }

  static BedrockRuntimeAsyncClient async() {
    return build(BedrockRuntimeAsyncClient.builder());
  }

  private static <B extends AwsClientBuilder<B, C>, C> C build(B builder) {
    builder.region(region()).credentialsProvider(credentials());
    try {
      return builder.build();
    } catch (SdkClientException | NullPointerException e) {
      throw new IllegalStateException(
          "no client can be made (%s); check AWS_ENDPOINT_URL_BEDROCK_RUNTIME, such as http://127.0.0.1:8321"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static Region region() {
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion();
    } catch (SdkClientException e) {
      throw new IllegalStateException("no AWS Region is set; set AWS_REGION, say to us-east-1", e);
    }
  }

  private static AwsCredentialsProvider credentials() {
    AwsCredentialsProvider provider = DefaultCredentialsProvider.builder().build();
    try {
      provider.resolveCredentials();
    } catch (SdkClientException e) {
      throw new IllegalStateException(
          "no AWS credentials found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use"
              + " another source that the AWS SDK knows (AWS_PROFILE, a role)",
          e);
    }
    return provider;
  }
}
