package io.bedrockotel.examples.pipeline.newrelic;

import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.examples.pipeline.Disturbance;
import io.bedrockotel.examples.pipeline.Refusal;
import io.bedrockotel.examples.pipeline.StandInServer;
import java.net.URI;
import java.util.List;

/** A running stand-in of New Relic's OTLP endpoint. */
public final class NewRelicStandIn implements AutoCloseable {

  private final NewRelicStore store = new NewRelicStore();
  private final StandInServer server;

  private NewRelicStandIn(String licenseKey) {
    server = StandInServer.start(new NewRelicIntake(licenseKey, store)::answer);
  }

  /** Starts a stand-in on a free port of 127.0.0.1 for the account with this key. */
  public static NewRelicStandIn start(String licenseKey) {
    return new NewRelicStandIn(licenseKey);
  }

  /** The base address, in place of {@code https://otlp.nr-data.net}. */
  public URI endpoint() {
    return server.endpoint();
  }

  /** The spans kept so far. */
  public List<ReceivedSpan> spans() {
    return List.copyOf(store.spans);
  }

  /** The metrics kept so far: one item for each metric of each export. */
  public List<ReceivedMetric> metrics() {
    return List.copyOf(store.metrics);
  }

  /** The log records kept so far that are plain logs. */
  public List<ReceivedLog> logs() {
    return List.copyOf(store.logs);
  }

  /** The log records kept so far that are custom events. */
  public List<NewRelicEvent> events() {
    return List.copyOf(store.events);
  }

  /** What was refused so far: whole requests, and single records of accepted ones. */
  public List<Refusal> refusals() {
    return List.copyOf(store.refusals);
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
