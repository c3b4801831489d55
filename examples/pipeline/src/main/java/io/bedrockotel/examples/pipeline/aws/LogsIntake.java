package io.bedrockotel.examples.pipeline.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.pipeline.HttpRefusal;
import io.bedrockotel.examples.pipeline.Refusal;
import io.bedrockotel.examples.pipeline.WireAnswer;
import io.bedrockotel.examples.pipeline.WireRequest;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The operations of CloudWatch Logs that the collector's exporters call. */
final class LogsIntake {

  final Queue<LogEvent> events = new ConcurrentLinkedQueue<>();
  final Queue<EmfRecord> emf = new ConcurrentLinkedQueue<>();

  private final LogGroups groups;
  private final Queue<Refusal> refusals;
  private final Clock clock;

  LogsIntake(LogGroups groups, Queue<Refusal> refusals, Clock clock) {
    this.groups = groups;
    this.refusals = refusals;
    this.clock = clock;
  }

  /** Answers a call; that something exists already or not yet is no refusal but an answer. */
  WireAnswer call(WireRequest request) {
    try {
      return Json.answer(perform(request));
    } catch (HttpRefusal error) {
      if (LogGroups.isStateOfAffairs(error)) {
        return Json.error(error);
      }
      throw error;
    }
  }

  private ObjectNode perform(WireRequest request) {
    ObjectNode body = Json.body(request);
    String group = body.path("logGroupName").asText("");
    ObjectNode answer = Json.object();
    switch (request.header("x-amz-target")) {
      case "Logs_20140328.CreateLogGroup" -> groups.create(group);
      case "Logs_20140328.CreateLogStream" ->
          groups.createStream(group, body.path("logStreamName").asText(""));
      case "Logs_20140328.PutRetentionPolicy" ->
          groups.retain(group, body.path("retentionInDays").asInt());
      case "Logs_20140328.PutLogEvents" -> put(body, answer);
      default ->
          throw new HttpRefusal(
              400, "UnknownOperationException", "No operation " + request.header("x-amz-target"));
    }
    return answer;
  }

  private void put(ObjectNode body, ObjectNode answer) {
    String group = body.path("logGroupName").asText("");
    int retention = groups.retention(group, body.path("logStreamName").asText(""));
    List<LogEvent> batch = LogBatch.read(body);
    EventAge age = EventAge.of(batch, clock.instant(), retention);
    List<LogEvent> ingested = age.ingested(batch);
    LogBatch.checkSpan(ingested);
    ingested.forEach(this::ingest);
    if (!age.rejectsNone()) {
      answer.set("rejectedLogEventsInfo", age.info());
      refusals.add(new Refusal("log events of " + batch.get(0).place(), age.info().toString()));
    }
    // Nobody needs it any more, but without it the collector sends the batch again.
    answer.put("nextSequenceToken", Integer.toString(events.size()));
  }

  private void ingest(LogEvent event) {
    events.add(event);
    if (EmfDirective.isBroken(event)) {
      refuse(event, "it is no JSON object");
    }
    for (EmfDirective directive : EmfDirective.listOf(event)) {
      directive
          .violation()
          .ifPresentOrElse(why -> refuse(event, why), () -> emf.add(directive.record()));
    }
  }

  private void refuse(LogEvent event, String why) {
    refusals.add(new Refusal("EMF record in " + event.place(), why));
  }
}
