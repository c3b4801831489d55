package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.MODEL;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.body;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.json;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.request;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.streamRequest;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.Protocol;

class InvocationLogTest {

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @TempDir Path directory;

  @Test
  void recordOfConverse() {
    Instant before = Instant.now().minusSeconds(1);
    String requestId =
        bedrock
            .sync()
            .converse(
                request("Hello there").toBuilder()
                    .requestMetadata(Map.of("tenant_id", "acme"))
                    .build())
            .responseMetadata()
            .requestId();

    ObjectNode log = bedrock.get().invocations().get(0).deepCopy();
    assertThat(Instant.parse(log.remove("timestamp").asText())).isAfter(before);
    ObjectNode body = body("Hello there").deepCopy();
    body.set("requestMetadata", json("{'tenant_id':'acme'}"));
    ObjectNode expected =
        json("{'schemaType':'ModelInvocationLog','schemaVersion':'1.0',"
                + "'accountId':'111122223333','region':'us-west-2','operation':'Converse',"
                + "'identity':{'arn':'arn:aws:iam::111122223333:user/AKIDTEST'},"
                + "'requestMetadata':{'tenant_id':'acme'},"
                + "'input':{'inputContentType':'application/json','inputTokenCount':2},"
                + "'output':{'outputContentType':'application/json','outputTokenCount':7,"
                + "'outputBodyJson':{'output':{'message':{'role':'assistant',"
                + "'content':[{'text':'Here is the answer to: Hello there'}]}},"
                + "'stopReason':'end_turn','metrics':{'latencyMs':1},"
                + "'usage':{'inputTokens':2,'outputTokens':7,'totalTokens':9}}}}")
            .deepCopy();
    expected.put("requestId", requestId).put("modelId", MODEL);
    ((ObjectNode) expected.get("input")).set("inputBodyJson", body);
    assertThat(log).isEqualTo(expected);
  }

  @Test
  void recordOfConverseStreamListsItsEvents() throws Exception {
    new StreamProbe(bedrock.async(Protocol.HTTP2), streamRequest("Hi")).whole();

    JsonNode log = bedrock.get().invocations().get(0);
    assertThat(log.path("operation").asText()).isEqualTo("ConverseStream");
    assertThat(log.at("/output/outputBodyJson"))
        .isEqualTo(
            json(
                "[{'messageStart':{'role':'assistant'}},"
                    + "{'contentBlockDelta':{'contentBlockIndex':0,'delta':{'text':'Here is the '}}},"
                    + "{'contentBlockDelta':{'contentBlockIndex':0,'delta':{'text':'answer to: Hi'}}},"
                    + "{'contentBlockStop':{'contentBlockIndex':0}},"
                    + "{'messageStop':{'stopReason':'end_turn'}},"
                    + "{'metadata':{'metrics':{'latencyMs':1},"
                    + "'usage':{'inputTokens':1,'outputTokens':6,'totalTokens':7}}}]"));
  }

  @ParameterizedTest
  @CsvSource({
    "us.amazon.nova-micro-v1:0, us-east-2",
    "global.anthropic.claude-sonnet-4-5, us-east-2",
    "arn:aws:bedrock:us-west-2:111122223333:inference-profile/eu.amazon.nova-pro-v1:0, eu-central-1",
    "amazon.nova-micro-v1:0, none"
  })
  void crossRegionCallsNameTheRegionThatServed(String modelId, String served) {
    bedrock.sync().converse(request("Hello").toBuilder().modelId(modelId).build());

    assertThat(bedrock.get().invocations().get(0).path("inferenceRegion").asText("none"))
        .isEqualTo(served);
  }

  @Test
  void cacheTokensAreLogged() {
    bedrock.behave(RunningBedrock.behaviour().cacheRead(3).cacheWrite(4));

    bedrock.sync().converse(request("Hello"));

    JsonNode input = bedrock.get().invocations().get(0).path("input");
    assertThat(input.path("cacheReadInputTokenCount").asInt()).isEqualTo(3);
    assertThat(input.path("cacheWriteInputTokenCount").asInt()).isEqualTo(4);
  }

  @Test
  void filesLieAsInTheBucketAndLargeBodiesBesideThem() throws Exception {
    LocalBedrockOptions options = LocalBedrockOptions.onFreePort().withLogDirectory(directory);
    String large = "word ".repeat(30_000).strip();
    List<JsonNode> remembered;
    try (LocalBedrock server = LocalBedrock.start(options)) {
      bedrock.sync(server.endpoint()).converse(request("Hello"));
      bedrock.sync(server.endpoint()).converse(request(large));
      remembered = server.invocations();
    }

    List<JsonNode> logged = logged();
    assertThat(logged).hasSize(2);
    assertThat(logged.get(0)).isEqualTo(remembered.get(0));
    String path = logged.get(1).at("/input/inputBodyS3Path").asText();
    assertThat(path)
        .matches(
            "s3://local-bedrock/AWSLogs/111122223333/BedrockModelInvocationLogs/us-west-2/"
                + "\\d{4}/\\d\\d/\\d\\d/\\d\\d/data/[0-9a-f-]{36}_input\\.json\\.gz");
    assertThat(logged.get(1).at("/input/inputBodyJson").isMissingNode()).isTrue();
    assertThat(logged.get(1).at("/input/inputTokenCount").asInt()).isEqualTo(30_000);
    Path sidecar = directory.resolve(path.substring("s3://local-bedrock/".length()));
    assertThat(Json.MAPPER.readTree(text(sidecar))).isEqualTo(body(large));
  }

  @Test
  void recordsReachTheFilesWhileTheServerRuns() throws Exception {
    LocalBedrockOptions options = LocalBedrockOptions.onFreePort().withLogDirectory(directory);
    try (LocalBedrock server = LocalBedrock.start(options)) {
      bedrock.sync(server.endpoint()).converse(request("Hello"));
      await().until(() -> logged().size() == 1);
      bedrock.sync(server.endpoint()).converse(request("Hello"));
      server.flush();
      assertThat(logged()).hasSize(2);
    }
  }

  @Test
  void unsignedCallsBelongToTheRegionOfTheServer() throws Exception {
    LocalBedrockOptions options = LocalBedrockOptions.onFreePort().withRegion("eu-west-1");
    try (LocalBedrock server = LocalBedrock.start(options)) {
      HttpRequest unsigned =
          HttpRequest.newBuilder(server.endpoint().resolve("/model/m/converse"))
              .POST(HttpRequest.BodyPublishers.ofString(body("Hello").toString()))
              .build();
      HttpClient.newHttpClient().send(unsigned, HttpResponse.BodyHandlers.discarding());

      JsonNode log = server.invocations().get(0);
      assertThat(log.path("region").asText()).isEqualTo("eu-west-1");
      assertThat(log.at("/identity/arn").asText())
          .isEqualTo("arn:aws:iam::111122223333:user/anonymous");
    }
  }

  @Test
  void takenPort() {
    LocalBedrockOptions options =
        LocalBedrockOptions.onFreePort().withPort(bedrock.get().endpoint().getPort());

    assertThatThrownBy(() -> LocalBedrock.start(options)).isInstanceOf(IOException.class);
  }

  @Test
  void directoryThatCannotBeWrittenTo() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    LocalBedrockOptions options = LocalBedrockOptions.onFreePort().withLogDirectory(file);

    assertThatThrownBy(() -> LocalBedrock.start(options)).isInstanceOf(IOException.class);
  }

  private List<JsonNode> logged() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".json.gz"))
          .filter(file -> !file.toString().endsWith("_input.json.gz"))
          .sorted()
          .flatMap(file -> text(file).lines())
          .map(RunningBedrock::json)
          .toList();
    }
  }

  private static String text(Path gzip) {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
