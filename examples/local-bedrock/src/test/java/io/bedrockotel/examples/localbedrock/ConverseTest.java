package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.body;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.request;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.model.CachePointBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;

class ConverseTest {

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @Test
  void answersAsPredicted() {
    ConverseResponse response = bedrock.sync().converse(request("Say this is a test"));

    ConverseAnswer predicted = ConverseAnswer.to(body("Say this is a test"));
    assertThat(text(response)).isEqualTo(predicted.text()).contains("Say this is a test");
    assertThat(response.stopReason()).isEqualTo(StopReason.END_TURN);
    assertThat(response.usage())
        .isEqualTo(TokenUsage.builder().inputTokens(5).outputTokens(10).totalTokens(15).build());
    assertThat(predicted.inputTokens()).isEqualTo(5);
    assertThat(predicted.outputTokens()).isEqualTo(10);
    assertThat(response.metrics().latencyMs()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void answersTheAsyncClient(Protocol protocol) {
    ConverseResponse response = bedrock.async(protocol).converse(request("Hello")).join();

    assertThat(text(response)).isEqualTo("Here is the answer to: Hello");
    assertThat(bedrock.get().requests().get(0).protocol())
        .isEqualTo(protocol == Protocol.HTTP2 ? "HTTP/2.0" : "HTTP/1.1");
  }

  @Test
  void modelIdentifiersAreDecoded() {
    String arn = "arn:aws:bedrock:us-west-2:111122223333:application-inference-profile/a1b2";

    bedrock.sync().converse(request("Hello").toBuilder().modelId(arn).build());

    assertThat(bedrock.get().invocations().get(0).get("modelId").asText()).isEqualTo(arn);
    assertThat(bedrock.get().requests().get(0).path()).contains("application-inference-profile%2F");
  }

  @Test
  void usesATool() {
    ConverseRequest asking =
        request("What is the weather in Seattle?").toBuilder()
            .toolConfig(RunningBedrock.oneTool("get_weather", schema()))
            .build();

    ConverseResponse response = bedrock.sync().converse(asking);

    assertThat(response.stopReason()).isEqualTo(StopReason.TOOL_USE);
    assertThat(text(response)).isEqualTo("I will use get_weather.");
    ToolUseBlock use = response.output().message().content().get(1).toolUse();
    assertThat(use.name()).isEqualTo("get_weather");
    assertThat(use.input().asMap().get("location").asString()).isEqualTo("Seattle");
    assertThat(use.toolUseId()).startsWith("tooluse_").hasSize(30);
    assertThat(response.usage().inputTokens()).isEqualTo(7);
    assertThat(response.usage().outputTokens()).isEqualTo(6);
  }

  @Test
  void echoesTierAndPerformanceOnlyWhenAsked() {
    ConverseRequest asking =
        request("Hello").toBuilder()
            .serviceTier(tier -> tier.type("priority"))
            .performanceConfig(config -> config.latency("optimized"))
            .build();

    ConverseResponse asked = bedrock.sync().converse(asking);
    ConverseResponse plain = bedrock.sync().converse(request("Hello"));

    assertThat(asked.serviceTier().typeAsString()).isEqualTo("priority");
    assertThat(asked.performanceConfig().latencyAsString()).isEqualTo("optimized");
    assertThat(plain.serviceTier()).isNull();
    assertThat(plain.performanceConfig()).isNull();
    assertThat(plain.trace()).isNull();
  }

  @Test
  void guardrailIntervenes() {
    bedrock.behave(behaviour().guardrailIntervened(true));
    ConverseRequest asking =
        request("Hello").toBuilder()
            .guardrailConfig(
                config -> config.guardrailIdentifier("g1").guardrailVersion("1").trace("enabled"))
            .build();

    ConverseResponse response = bedrock.sync().converse(asking);

    assertThat(response.stopReason()).isEqualTo(StopReason.GUARDRAIL_INTERVENED);
    assertThat(response.trace().guardrail().actionReason()).isEqualTo("Guardrail blocked.");
    assertThat(response.trace().guardrail().inputAssessment().get("g1").topicPolicy().topics())
        .hasSize(1);
    assertThat(bedrock.sync().converse(request("Hello")).trace()).isNull();
  }

  @Test
  void promptCacheIsWrittenThenRead() {
    ConverseRequest cached =
        ConverseRequest.builder()
            .modelId(RunningBedrock.MODEL)
            .system(
                SystemContentBlock.fromText("one two three four"),
                SystemContentBlock.fromCachePoint(
                    CachePointBlock.builder().type("default").ttl("1h").build()))
            .messages(user("Hello there"))
            .build();

    TokenUsage first = bedrock.sync().converse(cached).usage();
    TokenUsage second = bedrock.sync().converse(cached).usage();

    assertThat(first.inputTokens()).isEqualTo(2);
    assertThat(first.cacheWriteInputTokens()).isEqualTo(4);
    assertThat(first.cacheReadInputTokens()).isZero();
    assertThat(first.cacheDetails().get(0).ttlAsString()).isEqualTo("1h");
    assertThat(first.cacheDetails().get(0).inputTokens()).isEqualTo(4);
    assertThat(first.totalTokens()).isEqualTo(2 + 4 + first.outputTokens());
    assertThat(second.cacheReadInputTokens()).isEqualTo(4);
    assertThat(second.cacheWriteInputTokens()).isZero();
    assertThat(second.hasCacheDetails()).isFalse();
  }

  @Test
  void prescribedCacheUsageIsSplitByLifetime() {
    bedrock.behave(behaviour().cacheRead(7).cacheWrite(30).cacheWrite1h(10));

    TokenUsage usage = bedrock.sync().converse(request("Hello")).usage();

    assertThat(usage.cacheReadInputTokens()).isEqualTo(7);
    assertThat(usage.cacheWriteInputTokens()).isEqualTo(30);
    assertThat(usage.cacheDetails())
        .extracting(detail -> detail.ttlAsString() + "=" + detail.inputTokens())
        .containsExactly("5m=20", "1h=10");
    assertThat(usage.totalTokens()).isEqualTo(1 + usage.outputTokens() + 37);
  }

  @Test
  void hugeAnswersHaveTheLengthAskedFor() {
    bedrock.behave(behaviour().answerChars(3_000_000));

    ConverseResponse response = bedrock.sync().converse(request("Hello"));

    assertThat(text(response)).hasSize(3_000_000);
    assertThat(response.usage().outputTokens()).isEqualTo(375_000);
  }

  @Test
  void latencyIsWaitedAndReported() {
    bedrock.behave(behaviour().latencyMs(300));
    long start = System.nanoTime();

    ConverseResponse response = bedrock.sync().converse(request("Hello"));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
    assertThat(response.metrics().latencyMs()).isEqualTo(300);
  }

  @Test
  void malformedJsonBreaksTheClient() {
    bedrock.behave(behaviour().malformedJson(true));

    assertThatThrownBy(() -> bedrock.sync().converse(request("Hello")))
        .isInstanceOf(SdkClientException.class);
    assertThat(bedrock.get().totals().all().outputTokens()).isEqualTo(6 * 3);
  }

  private static Document schema() {
    return Document.mapBuilder()
        .putString("type", "object")
        .putMap(
            "properties",
            map -> map.putMap("location", location -> location.putString("type", "string")))
        .putList("required", list -> list.addString("location"))
        .build();
  }

  private static String text(ConverseResponse response) {
    return response.output().message().content().get(0).text();
  }
}
