package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.examples.localbedrock.behaviour.RawEvent;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Streams that Bedrock does not send, or not often: odd orders, odd events, odd payloads. */
final class OddStreamCases {
  private static final RawEvent START = event("messageStart", "{'role':'assistant'}");
  private static final RawEvent STOP = event("messageStop", "{'stopReason':'end_turn'}");
  private static final RawEvent CUT = event("messageStop", "{'stopReason':'max_tokens'}");
  private static final RawEvent BLOCK_STOP = event("contentBlockStop", "{'contentBlockIndex':0}");
  private static final RawEvent METADATA =
      event(
          "metadata",
          "{'usage':{'inputTokens':7,'outputTokens':9,'totalTokens':16},'metrics':{'latencyMs':5}}");

  private OddStreamCases() {}

  static Stream<Case> all() {
    Map<String, List<RawEvent>> streams = new LinkedHashMap<>();
    orders(streams);
    tools(streams);
    contents(streams);
    payloads(streams);
    frames(streams);
    return streams.entrySet().stream()
        .flatMap(
            entry ->
                Stream.of("handler", "built-visitor")
                    .map(command -> Case.of(command, "of " + entry.getKey(), raw(entry.getValue())))
                    // An event that the SDK does not know has no other text.
                    .map(
                        one ->
                            entry.getKey().startsWith("an unknown event")
                                ? one.with(Trait.ADDRESS)
                                : one));
  }

  private static void orders(Map<String, List<RawEvent>> streams) {
    streams.put("no events", List.of());
    streams.put("no start", List.of(text(0, "Hello"), BLOCK_STOP, STOP, METADATA));
    streams.put("no stop", List.of(START, text(0, "Hello"), BLOCK_STOP, METADATA));
    streams.put("no metadata", List.of(START, text(0, "Hello"), BLOCK_STOP, STOP));
    streams.put("only a start", List.of(START));
    streams.put("only a stop", List.of(STOP));
    streams.put("only metadata", List.of(METADATA));
    streams.put("two starts", List.of(START, START, text(0, "Hello"), STOP, METADATA));
    streams.put("two stops", List.of(START, text(0, "Hello"), STOP, CUT, METADATA));
    streams.put("metadata twice", List.of(START, text(0, "Hello"), STOP, METADATA, METADATA));
    streams.put("metadata first", List.of(METADATA, START, text(0, "Hello"), STOP));
    streams.put("events after metadata", List.of(START, STOP, METADATA, text(0, "late"), STOP));
    streams.put("a block that stops only", List.of(START, BLOCK_STOP, BLOCK_STOP, STOP, METADATA));
    streams.put("a thousand events", many(1000));
  }

  private static List<RawEvent> many(int deltas) {
    List<RawEvent> events = new ArrayList<>(List.of(START));
    events.addAll(Collections.nCopies(deltas, text(0, "word ")));
    events.addAll(List.of(BLOCK_STOP, STOP, METADATA));
    return events;
  }

  private static void tools(Map<String, List<RawEvent>> streams) {
    streams.put("a tool", List.of(START, tool(0), input(0, "{'a':1}"), BLOCK_STOP, STOP, METADATA));
    streams.put(
        "a tool cut off by max_tokens",
        List.of(START, tool(0), input(0, "{'city':'Par"), BLOCK_STOP, CUT, METADATA));
    streams.put("a tool without input", List.of(START, tool(0), BLOCK_STOP, STOP, METADATA));
    streams.put(
        "a tool with empty input",
        List.of(START, tool(0), input(0, ""), BLOCK_STOP, STOP, METADATA));
    streams.put(
        "a tool with broken input",
        List.of(START, tool(0), input(0, "}{"), input(0, "null"), BLOCK_STOP, STOP, METADATA));
    streams.put(
        "interleaved tools",
        List.of(
            START,
            tool(0),
            tool(1),
            input(0, "{'a':"),
            input(1, "{'b':2"),
            input(0, "1}"),
            input(1, "}"),
            event("contentBlockStop", "{'contentBlockIndex':1}"),
            BLOCK_STOP,
            STOP,
            METADATA));
    streams.put(
        "a tool that never started",
        List.of(START, input(0, "{'a':1}"), BLOCK_STOP, STOP, METADATA));
    streams.put("a tool that never stops", List.of(START, tool(0), input(0, "{'a'"), STOP));
  }

  private static void contents(Map<String, List<RawEvent>> streams) {
    for (String delta :
        List.of(
            "{'reasoningContent':{'text':'think'}}",
            "{'reasoningContent':{'signature':'c2ln'}}",
            "{'reasoningContent':{'redactedContent':'AAEC'}}",
            "{'citation':{'title':'a','location':{'documentChar':{'documentIndex':0}}}}",
            "{'image':{'source':{'bytes':'AAEC'}}}",
            "{'toolResult':[{'text':'twelve'}]}",
            "{'neverHeardOf':{'a':[1]}}",
            "{}")) {
      streams.put(
          "a delta " + delta, around(delta("{'contentBlockIndex':0,'delta':" + delta + "}")));
    }
    streams.put("a megabyte", around(text(0, "0123456789abcdef".repeat(65_536))));
    streams.put("text outside ASCII", around(text(0, "Zürich \\uD83D\\uDE00 \\uD83D")));
  }

  private static void payloads(Map<String, List<RawEvent>> streams) {
    for (String payload :
        List.of(
            "",
            "null",
            "{}",
            "[]",
            "[{'a':1}]",
            "'text'",
            "17",
            "{",
            "not JSON",
            "{'delta':null,'contentBlockIndex':null}",
            "{'delta':'text','contentBlockIndex':0}",
            "{'delta':{'text':17},'contentBlockIndex':'zero'}",
            "{'delta':{'text':'a'},'delta':{'text':'b'}}",
            "{'delta':{'text':'a','neverHeardOf':1},'new':{'er':[]},'contentBlockIndex':0}")) {
      streams.put("a payload " + payload, around(delta(payload)));
    }
    for (String type : List.of("messageStart", "contentBlockStart", "messageStop", "metadata")) {
      for (String payload :
          List.of("", "{}", "{'usage':{'inputTokens':'many'}}", "{'usage':null}")) {
        streams.put("a " + type + " " + payload, around(event(type, payload)));
      }
    }
  }

  private static void frames(Map<String, List<RawEvent>> streams) {
    streams.put("an unknown event", around(event("neverHeardOf", "{'a':1}")));
    streams.put("an unknown event without payload", around(event("neverHeardOf", "")));
    streams.put("an initial response", around(event("initial-response", "{}")));
    streams.put(
        "an unknown kind of message",
        around(RawEvent.headed(Map.of(":message-type", "neverHeardOf"), "{}")));
    streams.put(
        "an event without type", around(RawEvent.headed(Map.of(":message-type", "event"), "{}")));
    streams.put("a frame without headers", around(RawEvent.headed(Map.of(), "{}")));
    streams.put(
        "an event without content type",
        around(
            RawEvent.headed(
                Map.of(":message-type", "event", ":event-type", "contentBlockStop"), "{}")));
  }

  private static List<RawEvent> around(RawEvent odd) {
    return List.of(START, text(0, "before"), odd, text(0, "after"), BLOCK_STOP, STOP, METADATA);
  }

  private static RawEvent tool(int block) {
    return event(
        "contentBlockStart",
        "{'contentBlockIndex':" + block + ",'start':{'toolUse':{'name':'t','toolUseId':'i'}}}");
  }

  private static RawEvent input(int block, String json) {
    String quoted = json.replace("'", "\\'");
    return delta(
        "{'contentBlockIndex':" + block + ",'delta':{'toolUse':{'input':'" + quoted + "'}}}");
  }

  private static RawEvent text(int block, String text) {
    return delta("{'contentBlockIndex':" + block + ",'delta':{'text':'" + text + "'}}");
  }

  private static RawEvent delta(String payload) {
    return event("contentBlockDelta", payload);
  }

  /** An event whose payload has apostrophes in place of quotes. */
  private static RawEvent event(String type, String payload) {
    return RawEvent.text(type, payload.replace('\'', '"'));
  }

  private static BehaviourBuilder raw(List<RawEvent> events) {
    return Behaviour.builder().rawEvents(events.toArray(RawEvent[]::new));
  }
}
