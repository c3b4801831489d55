package io.bedrockotel.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointPatternsTest {
  private final EndpointPatterns defaults =
      new EndpointPatterns(
          List.of(
              "*.amazonaws.com",
              "*.amazonaws.com.cn",
              "*.api.aws",
              "localhost",
              "127.0.0.1",
              "[::1]"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bedrock-runtime.us-east-1.amazonaws.com",
        "https://BEDROCK-RUNTIME.us-east-1.AmazonAWS.com",
        "https://bedrock-runtime-fips.us-gov-west-1.amazonaws.com",
        "https://bedrock-runtime.cn-north-1.amazonaws.com.cn",
        "https://bedrock-runtime.us-east-1.api.aws",
        "https://vpce-0a1b.bedrock-runtime.us-east-1.vpce.amazonaws.com",
        "http://localhost:8080",
        "http://127.0.0.1:8080",
        "http://[::1]:8080"
      })
  void bedrocksOwnHostsGetMetadata(URI endpoint) {
    assertThat(defaults.matches(endpoint.getHost())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amazonaws.com",
        "xamazonaws.com",
        "bedrock.amazonaws.com.evil.example",
        "gateway.internal",
        "127.0.0.10",
        "127a0b0c1",
        "localhost.example",
        "notlocalhost",
        ""
      })
  void otherHostsDoNot(String host) {
    assertThat(defaults.matches(host)).isFalse();
  }

  @Test
  void starStandsForAnyCharactersAnywhere() {
    EndpointPatterns patterns = new EndpointPatterns(List.of("llm-*.corp.*", "\\E.*\\Q"));

    assertThat(patterns.matches("llm-eu.corp.example")).isTrue();
    assertThat(patterns.matches("llm-eu.corpXexample")).isFalse();
    assertThat(patterns.matches("anything.example")).isFalse();
  }

  @Test
  void noPatternsMatchNothing() {
    assertThat(new EndpointPatterns(List.of()).matches("localhost")).isFalse();
  }
}
