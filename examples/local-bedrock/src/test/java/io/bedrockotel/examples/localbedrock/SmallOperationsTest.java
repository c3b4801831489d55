package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailResponse;
import software.amazon.awssdk.services.bedrockruntime.model.AsyncInvokeStatus;
import software.amazon.awssdk.services.bedrockruntime.model.GetAsyncInvokeResponse;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailAction;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksContentFilterCategoryConfig;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksMessage;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksSensitiveInformationEntityConfig;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailTextBlock;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeGuardrailChecksResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ListAsyncInvokesResponse;
import software.amazon.awssdk.services.bedrockruntime.model.StartAsyncInvokeRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

class SmallOperationsTest {

  private static final GuardrailChecksContentFilterCategoryConfig HATE =
      GuardrailChecksContentFilterCategoryConfig.builder().category("HATE").build();
  private static final GuardrailChecksSensitiveInformationEntityConfig EMAIL =
      GuardrailChecksSensitiveInformationEntityConfig.builder().type("EMAIL").build();

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @Test
  void tokensAreCountedAsTheCallWouldCountThem() {
    String body = "{\"inputText\":\"Say this is a test\"}";

    int invoke =
        bedrock
            .sync()
            .countTokens(
                request ->
                    request
                        .modelId("amazon.titan-text-lite-v1")
                        .input(
                            input ->
                                input.invokeModel(
                                    call -> call.body(SdkBytes.fromUtf8String(body)))))
            .inputTokens();
    int converse =
        bedrock
            .async(Protocol.HTTP2)
            .countTokens(
                request ->
                    request
                        .modelId(RunningBedrock.MODEL)
                        .input(
                            input ->
                                input.converse(
                                    call -> call.messages(RunningBedrock.user("Hello there")))))
            .join()
            .inputTokens();

    assertThat(invoke).isEqualTo(5);
    assertThat(converse).isEqualTo(2);
    assertThat(bedrock.get().invocations()).isEmpty();
  }

  @Test
  void guardrailsAreApplied() {
    ApplyGuardrailResponse passed = apply("x".repeat(1_001));
    bedrock.behave(behaviour().guardrailIntervened(true));
    ApplyGuardrailResponse blocked = apply("bad");

    assertThat(passed.action()).isEqualTo(GuardrailAction.NONE);
    assertThat(passed.usage().contentPolicyUnits()).isEqualTo(2);
    assertThat(passed.guardrailCoverage().textCharacters().guarded()).isEqualTo(1_001);
    assertThat(passed.outputs()).isEmpty();
    assertThat(blocked.action()).isEqualTo(GuardrailAction.GUARDRAIL_INTERVENED);
    assertThat(blocked.outputs()).hasSize(1);
    assertThat(blocked.assessments().get(0).topicPolicy().topics()).hasSize(1);
  }

  @Test
  void guardrailChecksScore() {
    bedrock.behave(behaviour().guardrailIntervened(true));

    InvokeGuardrailChecksResponse response =
        bedrock
            .sync()
            .invokeGuardrailChecks(
                request ->
                    request
                        .messages(
                            GuardrailChecksMessage.builder()
                                .role("user")
                                .content(GuardrailChecksContentBlock.fromText("Hello"))
                                .build())
                        .checks(
                            checks ->
                                checks
                                    .contentFilter(filter -> filter.categories(HATE))
                                    .sensitiveInformation(found -> found.entities(EMAIL))));

    assertThat(response.results().contentFilter().results().get(0).categoryAsString())
        .isEqualTo("HATE");
    assertThat(response.results().contentFilter().results().get(0).severityScore()).isEqualTo(0.9);
    assertThat(response.results().sensitiveInformation().results()).hasSize(1);
    assertThat(response.results().promptAttack()).isNull();
    assertThat(response.usage().contentFilter().textUnits()).isEqualTo(1);
  }

  @Test
  void asynchronousInvocationsEnd() {
    BedrockRuntimeClient client = bedrock.sync();

    String arn = client.startAsyncInvoke(video("one")).invocationArn();
    GetAsyncInvokeResponse first = client.getAsyncInvoke(get -> get.invocationArn(arn));
    GetAsyncInvokeResponse second = client.getAsyncInvoke(get -> get.invocationArn(arn));

    assertThat(arn).startsWith("arn:aws:bedrock:us-west-2:111122223333:async-invoke/");
    assertThat(client.startAsyncInvoke(video("one")).invocationArn()).isEqualTo(arn);
    assertThat(first.status()).isEqualTo(AsyncInvokeStatus.IN_PROGRESS);
    assertThat(first.endTime()).isNull();
    assertThat(first.modelArn())
        .isEqualTo("arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-reel-v1:1");
    assertThat(second.status()).isEqualTo(AsyncInvokeStatus.COMPLETED);
    assertThat(second.endTime()).isNotNull();
    assertThat(second.outputDataConfig().s3OutputDataConfig().s3Uri()).isEqualTo("s3://out/");
  }

  @Test
  void asynchronousInvocationsAreListedByStatus() {
    BedrockRuntimeClient client = bedrock.sync();
    bedrock.behave(behaviour().guardrailIntervened(true).calls(1));
    String failing = client.startAsyncInvoke(video("one")).invocationArn();
    client.startAsyncInvoke(video("two"));
    client.getAsyncInvoke(get -> get.invocationArn(failing));

    ListAsyncInvokesResponse all = client.listAsyncInvokes(list -> {});
    ListAsyncInvokesResponse failed = client.listAsyncInvokes(list -> list.statusEquals("Failed"));

    assertThat(all.asyncInvokeSummaries()).hasSize(2);
    assertThat(failed.asyncInvokeSummaries())
        .extracting(summary -> summary.invocationArn() + " " + summary.failureMessage())
        .containsExactly(failing + " The guardrail blocked this output.");
    bedrock.get().reset();
    assertThat(client.listAsyncInvokes(list -> {}).asyncInvokeSummaries()).isEmpty();
  }

  @Test
  void wrongRequestsAreRefused() {
    BedrockRuntimeClient client = bedrock.sync();

    assertThatThrownBy(() -> client.getAsyncInvoke(get -> get.invocationArn("arn:x")))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(
            () -> client.startAsyncInvoke(video("one").toBuilder().modelInput(null).build()))
        .hasMessageContaining("modelInput");
    assertThatThrownBy(() -> client.countTokens(count -> count.modelId("m").input(in -> {})))
        .hasMessageContaining("must be either converse or invokeModel");
    assertThatThrownBy(() -> client.invokeGuardrailChecks(check -> {}))
        .hasMessageContaining("At least one check");
  }

  private ApplyGuardrailResponse apply(String text) {
    return bedrock
        .sync()
        .applyGuardrail(
            request ->
                request
                    .guardrailIdentifier("g1")
                    .guardrailVersion("1")
                    .source("INPUT")
                    .content(
                        GuardrailContentBlock.fromText(
                            GuardrailTextBlock.builder().text(text).build())));
  }

  private static StartAsyncInvokeRequest video(String token) {
    return StartAsyncInvokeRequest.builder()
        .modelId("amazon.nova-reel-v1:1")
        .clientRequestToken(token)
        .modelInput(Document.mapBuilder().putString("taskType", "TEXT_VIDEO").build())
        .outputDataConfig(output -> output.s3OutputDataConfig(s3 -> s3.s3Uri("s3://out/")))
        .build();
  }
}
