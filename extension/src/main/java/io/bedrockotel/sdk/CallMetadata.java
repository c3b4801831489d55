package io.bedrockotel.sdk;

import io.bedrockotel.metadata.Metadata;
import io.bedrockotel.telemetry.ExtensionMetrics;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The metadata of one call: what was decided, and what went out. */
final class CallMetadata {
  private final MetadataWriter writer;
  private final ExtensionMetrics metrics;
  private final Baggage baggage;
  private final SpanContext span;
  private volatile Metadata sent = Metadata.none();
  private volatile Metadata attributed = Metadata.none();

  /** The header's text with what is attributed, null when nothing was added. */
  private volatile @Nullable String written;

  /** Entries that belong into the header beside the application's own. */
  private volatile int added;

  private volatile boolean headerTaken;

  CallMetadata(BedrockCalls calls, Baggage baggage, SpanContext span) {
    this.writer = calls.metadata();
    this.metrics = calls.telemetry().extensionMetrics();
    this.baggage = baggage;
    this.span = span;
  }

  /**
   * Notes how the call's client is set up.
   *
   * @param taken whether it sends a metadata header of its own with every request, to which nothing
   *     can be added
   */
  void headerTaken(boolean taken) {
    headerTaken = taken;
  }

  /** The entries of the last attempt, the application's own included. */
  Metadata sent() {
    return sent;
  }

  /** Whom the call is for, also where nothing could be sent. */
  Metadata attributed() {
    return attributed;
  }

  /**
   * A Converse request with its metadata.
   *
   * @param host that will be called, null when it cannot be known yet
   */
  SdkRequest inMember(SdkRequest request, @Nullable String host) {
    decide(writer.resolve(MetadataWriter.own(request), baggage, span));
    return writer.write(request, attributed, host);
  }

  /**
   * An InvokeModel request with its metadata, where the application overrides the header: the SDK
   * appends that one behind every interceptor.
   */
  SdkRequest inHeader(SdkRequest request, @Nullable String host) {
    if (!MetadataHeader.isOverridden(request)) {
      return request;
    }
    String text = text(MetadataHeader.own(request), writer.reaches(host));
    return text == null ? request : MetadataHeader.with(request, text);
  }

  /**
   * The HTTP request of an InvokeModel call with its metadata.
   *
   * @param host as above; an interceptor may since have put another into the HTTP request
   */
  SdkHttpRequest inHeader(SdkRequest request, SdkHttpRequest http, @Nullable String host) {
    if (MetadataHeader.isOverridden(request)) {
      return http;
    }
    boolean allowed = writer.reaches(host) && writer.reaches(http.host());
    String text = text(MetadataHeader.own(http), allowed);
    return text == null ? http : MetadataHeader.with(http, text);
  }

  /** The header's text with what is added; null when nothing is. */
  private @Nullable String text(List<String> texts, boolean allowed) {
    MetadataText text = MetadataText.of(texts);
    Map<String, String> own = text == null ? Collections.emptyMap() : text.ownEntries();
    Metadata decision = writer.resolve(own, baggage, span);
    decide(text == null ? decision : text.fitting(decision));
    added = allowed ? attributed.entries().size() - own.size() : 0;
    written = text != null && allowed && !headerTaken ? text.with(attributed.entries()) : null;
    return written;
  }

  private void decide(Metadata metadata) {
    attributed = metadata;
    metadata.adjustments().forEach(metrics::adjusted);
  }

  /** Notes what an attempt of a Converse call carries: later interceptors have the last word. */
  void transmitted(SdkRequest request) {
    Map<?, ?> member = MetadataWriter.member(request);
    if (attributed.entries().equals(member)) {
      attributed = attributed.heldBy(member);
      sent = attributed;
    } else {
      sent = Metadata.of(MetadataWriter.own(request));
    }
  }

  /** Notes what an attempt of an InvokeModel call carries: the client may have a header too. */
  void transmitted(SdkHttpRequest http) {
    List<String> texts = MetadataHeader.own(http);
    if (texts.size() == 1 && texts.get(0).equals(written)) {
      sent = attributed;
      return;
    }
    MetadataText text = MetadataText.of(texts);
    Map<String, String> entries = text == null ? Collections.emptyMap() : text.ownEntries();
    sent = Metadata.of(entries);
    if (!attributed.entries().entrySet().containsAll(entries.entrySet())) {
      attributed = writer.resolve(entries, baggage, span);
    }
    countMissing(
        text == null ? added : Math.min(added, attributed.entries().size() - entries.size()));
  }

  /** Once for all attempts. */
  private void countMissing(int entries) {
    if (entries > 0) {
      metrics.adjusted(Metadata.HEADER_NOT_EXTENDABLE, entries);
    }
    added = 0;
  }
}
