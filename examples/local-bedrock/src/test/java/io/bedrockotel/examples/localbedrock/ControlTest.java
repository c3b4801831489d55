package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.MODEL;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.json;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.RawEvent;
import io.bedrockotel.examples.localbedrock.books.Counts;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTest {

  private static final String BEHAVIOUR = "/_control/behaviour";

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @Test
  void behavioursGoInAndOutAsTheSameDocument() throws Exception {
    Behaviour wanted =
        Behaviour.builder()
            .modelId("a.model")
            .latencyMs(5)
            .throttleFirst(2)
            .omitEvents("metadata")
            .rawEvents(RawEvent.of("odd", json("{'a':[1]}")))
            .rawHeaders(Map.of("x-a", "b"))
            .cacheWrite(9)
            .badChecksum(true)
            .build();

    HttpResponse<byte[]> put = bedrock.http("PUT", BEHAVIOUR, Json.text(wanted));

    assertThat(put.statusCode()).isEqualTo(204);
    assertThat(bedrock.get().behaviours()).containsExactly(wanted);
    assertThat(get(BEHAVIOUR))
        .isEqualTo(
            json(
                "[{'modelId':'a.model','latencyMs':5,'throttleFirst':2,'omitEvents':['metadata'],"
                    + "'rawEvents':[{'type':'odd','payload':{'a':[1]}}],"
                    + "'rawHeaders':{'x-a':'b'},'cacheWrite':9,'badChecksum':true}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'latncyMs':1} | latncyMs: unknown field, known are answerChars, ",
        "{'latencyMs':'1'} | latencyMs: must be a whole number",
        "{'latencyMs':1.5} | latencyMs: must be a whole number",
        "{'latencyMs':-1} | latencyMs: must be 0 or more, but is -1",
        "{'cutInFrame':1} | cutInFrame: must be true or false",
        "{'cutInFrame':true} | cutInFrame: needs cutAfter",
        "{'cutAfterHeaders':true,'cutAfter':1} | cutAfterHeaders: cannot be beside cutAfter",
        "{'error':'Nope'} | error: unknown value 'Nope', accepted are AccessDeniedException, ",
        "{'omitEvents':'metadata'} | omitEvents: must be a JSON array",
        "{'rawEvents':[{}]} | rawEvents.type: is missing",
        "{'rawEvents':[{'type':'a','messageType':'b'}]} | rawEvents.messageType: unknown value 'b'",
        "{'rawStatus':99} | rawStatus: must be from 200 to 599",
        "{'cacheWrite1h':1} | cacheWrite1h: is over cacheWrite",
        "[] | the document: must be a JSON object",
        "null | the document must be a JSON object",
        "{ | not a JSON document: "
      })
  void wrongBehavioursAreNamed(String document, String complaint) throws Exception {
    HttpResponse<byte[]> put = bedrock.http("PUT", BEHAVIOUR, document.replace('\'', '"'));

    assertThat(put.statusCode()).isEqualTo(400);
    assertThat(Json.MAPPER.readTree(put.body()).path("message").asText()).startsWith(complaint);
    assertThat(bedrock.get().behaviours()).isEmpty();
  }

  @Test
  void totalsAreCountedByWhoPays() throws Exception {
    call("acme", "CC-1");
    call("acme", "CC-2");
    bedrock.behave(RunningBedrock.behaviour().throttleFirst(1).cacheRead(5));
    call("globex", "CC-2");

    JsonNode totals = get("/_control/totals");

    assertThat(bedrock.get().totals().all()).isEqualTo(new Counts(4, 3, 1, 3, 18, 5, 0));
    assertThat(bedrock.get().totals().of("tenant_id", "globex"))
        .isEqualTo(new Counts(2, 1, 1, 1, 6, 5, 0));
    assertThat(totals.at("/all/outputTokens").asInt()).isEqualTo(18);
    assertThat(totals.at("/by/tenant_id/acme/calls").asInt()).isEqualTo(2);
    assertThat(totals.at("/by/cost_center/CC-2/requests").asInt()).isEqualTo(3);
    assertThat(totals.at("/by/application_name").isMissingNode()).isTrue();
  }

  @Test
  void requestsAreShownAsTheyCame() throws Exception {
    bedrock.sync().converse(request("Hello"));

    RecordedRequest recorded = bedrock.get().requests().get(0);
    JsonNode shown = get("/_control/requests").get(0);

    assertThat(recorded.body()).isEqualTo(RunningBedrock.body("Hello").toString());
    assertThat(recorded.header("authorization").orElseThrow()).contains("AKIDTEST");
    assertThat(recorded.header("traceparent")).isEmpty();
    assertThat(recorded.path()).isEqualTo("/model/" + MODEL.replace(":", "%3A") + "/converse");
    assertThat(shown.path("fate").asText()).isEqualTo("answered");
    assertThat(shown.path("method").asText()).isEqualTo("POST");
    assertThat(shown.at("/headers/0/name").asText()).isEqualTo(recorded.headers().get(0).name());
  }

  @Test
  void invocationsAreLines() throws Exception {
    call("acme", "CC-1");
    call("globex", "CC-1");

    String lines = new String(bedrock.http("GET", "/_control/invocations", "").body(), UTF_8);

    assertThat(lines.lines().map(line -> json(line).at("/requestMetadata/tenant_id").asText()))
        .containsExactly("acme", "globex");
  }

  @Test
  void resetForgetsEverything() throws Exception {
    bedrock.behave(RunningBedrock.behaviour().cacheRead(5));
    call("acme", "CC-1");

    assertThat(bedrock.http("DELETE", "/_control", "").statusCode()).isEqualTo(204);

    assertThat(bedrock.get().behaviours()).isEmpty();
    assertThat(bedrock.get().invocations()).isEmpty();
    assertThat(bedrock.get().requests()).isEmpty();
    assertThat(bedrock.get().totals().all()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0));
    assertThat(bedrock.get().totals().by()).isEmpty();
  }

  @Test
  void unknownControlRouteListsTheKnown() throws Exception {
    HttpResponse<byte[]> response = bedrock.http("GET", "/_control/nothing", "");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(new String(response.body(), UTF_8)).contains("GET /_control/totals");
  }

  private void call(String tenant, String costCentre) {
    Map<String, String> metadata = Map.of("tenant_id", tenant, "cost_center", costCentre);
    bedrock.sync().converse(request("Hello").toBuilder().requestMetadata(metadata).build());
  }

  private JsonNode get(String path) throws Exception {
    return Json.MAPPER.readTree(bedrock.http("GET", path, "").body());
  }
}
