package io.bedrockotel.examples.pipeline.aws;

import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.examples.pipeline.Disturbance;
import io.bedrockotel.examples.pipeline.Refusal;
import io.bedrockotel.examples.pipeline.StandInServer;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * A running stand-in of X-Ray, CloudWatch Logs and the OTLP endpoints of one AWS account, all at
 * one address.
 */
public final class AwsStandIn implements AutoCloseable {

  private final AwsIntake intake;
  private final StandInServer server;

  private AwsStandIn(AwsAccount account) {
    intake = new AwsIntake(account, Clock.systemUTC());
    server = StandInServer.start(intake::answer);
  }

  /** Starts a stand-in on a free port of 127.0.0.1 for this account. */
  public static AwsStandIn start(AwsAccount account) {
    return new AwsStandIn(account);
  }

  /** The base address, in place of those of the services. */
  public URI endpoint() {
    return server.endpoint();
  }

  /** Makes a log group with one stream, which the OTLP endpoint for logs wants to exist before. */
  public void createLogStream(String group, String stream) {
    intake.groups.create(group);
    intake.groups.createStream(group, stream);
  }

  /** The segments that X-Ray processed so far, in the order received, repeated ones too. */
  public List<XRaySegment> segments() {
    return List.copyOf(intake.xray.segments);
  }

  /** The log events that CloudWatch Logs ingested so far by PutLogEvents. */
  public List<LogEvent> logEvents() {
    return List.copyOf(intake.logs.events);
  }

  /** What CloudWatch made metrics of so far, out of those log events. */
  public List<EmfRecord> emf() {
    return List.copyOf(intake.logs.emf);
  }

  /** The spans that the OTLP endpoint kept so far. */
  public List<ReceivedSpan> spans() {
    return List.copyOf(intake.otlp.spans);
  }

  /** The metrics that the OTLP endpoint kept so far: one item for each metric of each export. */
  public List<ReceivedMetric> metrics() {
    return List.copyOf(intake.otlp.metrics);
  }

  /** The log records that the OTLP endpoint kept so far. */
  public List<ReceivedLog> logs() {
    return List.copyOf(intake.otlp.logs);
  }

  /** What was refused so far: whole requests, and single records of accepted ones. */
  public List<Refusal> refusals() {
    return List.copyOf(intake.refusals);
  }

  /** What goes wrong on purpose. */
  public Disturbance disturbance() {
    return server.disturbance();
  }

  @Override
  public void close() {
    server.close();
  }
}
