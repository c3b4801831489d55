package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.localbedrock.books.Fate;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.model.AccessDeniedException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelStreamErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

class SpeechTest {

  private static final String MODEL = "amazon.nova-sonic-v1:0";
  private static final String[] OPENING = {
    "{'event':{'sessionStart':{}}}",
    "{'event':{'promptStart':{'promptName':'p-1'}}}",
    "{'event':{'contentStart':{'promptName':'p-1','role':'SYSTEM','type':'TEXT'}}}",
    "{'event':{'textInput':{'promptName':'p-1','content':'Be brief.'}}}",
    "{'event':{'contentEnd':{'promptName':'p-1'}}}"
  };

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  /** The second question is asked when the first is answered: both directions are open at once. */
  @Test
  void questionsAreAnsweredWhileTheSessionLasts() throws Exception {
    SpeechProbe session = open(MODEL);
    session.say(OPENING);
    session.ask("Say this is a test");
    await().until(() -> session.of("completionEnd").size() == 1);
    session.ask("Again");
    await().until(() -> session.of("completionEnd").size() == 2);
    assertThat(session.end).isNotDone();
    session.fallSilent();
    session.whole();

    assertThat(session.of("textOutput"))
        .extracting(text -> text.path("content").asText())
        .containsExactly(
            "Say this is a test",
            "Here is the answer to: Say this is a test",
            "Again",
            "Here is the answer to: Again");
    assertThat(session.of("usageEvent"))
        .extracting(usage -> usage.path("totalInputTokens").asInt())
        .containsExactly(7, 7, 8, 8);
    assertThat(session.of("usageEvent"))
        .extracting(usage -> usage.path("totalOutputTokens").asInt())
        .containsExactly(0, 13, 13, 21);
    assertThat(bedrock.get().invocations()).isEmpty();
  }

  @Test
  void soundIsATokenAPart() throws Exception {
    bedrock.behave(behaviour().chunkCount(5));
    SpeechProbe session = open("us.amazon.nova-2-sonic-v1:0");
    String sound = "{'event':{'audioInput':{'promptName':'p-1','content':'AAAA'}}}";
    session.say(OPENING[0], OPENING[1]);
    session.say("{'event':{'contentStart':{'role':'USER','type':'AUDIO'}}}", sound, sound, sound);
    session.say("{'event':{'contentEnd':{}}}");
    session.fallSilent();
    session.whole();

    assertThat(session.of("audioOutput")).hasSize(5);
    assertThat(session.of("usageEvent").get(1).at("/details/total/input/speechTokens").asInt())
        .isEqualTo(3);
    assertThat(session.of("usageEvent").get(1).at("/details/total/output/speechTokens").asInt())
        .isEqualTo(5);
  }

  @Test
  void journalHasTheEventsOfTheClient() throws Exception {
    SpeechProbe session = open(MODEL);
    session.say(OPENING);
    session.fallSilent();
    session.whole();

    RecordedRequest request = ended();
    assertThat(request.fate()).isEqualTo(Fate.ANSWERED);
    assertThat(request.body().lines()).hasSize(OPENING.length);
    assertThat(request.body()).startsWith("{\"event\":{\"sessionStart\":{}}}\n");
    assertThat(request.protocol()).isEqualTo("HTTP/2.0");
  }

  @Test
  void prescribedCountsAreTold() throws Exception {
    bedrock.behave(behaviour().inputTokens(111).outputTokens(22));
    SpeechProbe session = open(MODEL);
    session.ask("Hello");
    session.fallSilent();
    session.whole();

    assertThat(session.of("usageEvent").get(1).path("totalInputTokens").asInt()).isEqualTo(111);
    assertThat(session.of("usageEvent").get(1).path("totalOutputTokens").asInt()).isEqualTo(22);
  }

  @Test
  void omittedEventsDoNotCome() throws Exception {
    bedrock.behave(behaviour().omitEvents("completionEnd"));
    SpeechProbe session = open(MODEL);
    session.ask("Hello");
    session.fallSilent();
    session.whole();

    assertThat(session.of("completionStart")).hasSize(1);
    assertThat(session.of("completionEnd")).isEmpty();
  }

  @Test
  void errorInTheMiddle() throws Exception {
    bedrock.behave(behaviour().streamErrorAfter(3));
    SpeechProbe session = open(MODEL);
    session.ask("Hello");

    assertThat(session.failure()).hasRootCauseInstanceOf(ModelStreamErrorException.class);
    assertThat(session.events).hasSize(3);
  }

  @Test
  void refusedAtTheDoor() throws Exception {
    bedrock.behave(behaviour().error("AccessDeniedException"));
    SpeechProbe session = open(MODEL);
    session.ask("Hello");

    assertThat(session.failure()).hasRootCauseInstanceOf(AccessDeniedException.class);
  }

  @Test
  void modelThatCannotHear() throws Exception {
    SpeechProbe session = open("amazon.nova-micro-v1:0");
    session.say(OPENING);

    assertThat(session.failure()).hasRootCauseInstanceOf(ValidationException.class);
  }

  @Test
  void cancelledByTheClient() {
    SpeechProbe session = open(MODEL);
    session.say(OPENING);
    session.ask("Hello");
    await().until(() -> session.of("completionEnd").size() == 1);

    session.end.cancel(true);

    assertThat(ended().fate()).isEqualTo(Fate.CLIENT_CANCELLED);
  }

  @Test
  void cutAfterTwoEvents() throws Exception {
    bedrock.behave(behaviour().cutAfter(2));
    SpeechProbe session = open(MODEL);
    session.ask("Hello");
    session.failure();

    assertThat(session.events).hasSize(2);
    assertThat(ended().fate()).isEqualTo(Fate.CUT);
  }

  private SpeechProbe open(String model) {
    return new SpeechProbe(bedrock.async(Protocol.HTTP2), model);
  }

  private RecordedRequest ended() {
    await().until(() -> bedrock.get().requests().get(0).fate() != Fate.IN_PROGRESS);
    return bedrock.get().requests().get(0);
  }
}
