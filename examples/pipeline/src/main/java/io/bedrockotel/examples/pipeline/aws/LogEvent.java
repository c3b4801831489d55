package io.bedrockotel.examples.pipeline.aws;

/**
 * A log event that CloudWatch Logs ingested.
 *
 * @param timestamp milliseconds since 1970
 */
public record LogEvent(String group, String stream, long timestamp, String message) {

  String place() {
    return group + "/" + stream;
  }
}
