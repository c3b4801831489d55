package io.bedrockotel.examples.pipeline.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * X-Ray's rules for one segment document.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html">
 *     segment documents</a>
 */
final class SegmentRules {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern TRACE_ID = Pattern.compile("1-[0-9a-f]{8}-[0-9a-f]{24}");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}\\p{Z}_.:/%&#=+\\\\\\-@]{1,200}");
  private static final Pattern NAMESPACE = Pattern.compile("aws|remote");
  private static final Pattern ANNOTATION_KEY = Pattern.compile("[A-Za-z0-9_.]{1,500}");
  private static final int LONGEST_ANNOTATION = 1000;

  private SegmentRules() {}

  /** The first rule that a document breaks; empty when it keeps all. */
  static Optional<SegmentFault> violation(JsonNode document) {
    return Stream.<Function<JsonNode, Optional<SegmentFault>>>of(
            d -> required(d.path("id"), "Id", ID),
            d -> required(d.path("name"), "Name", NAME),
            d -> required(d.path("trace_id"), "TraceId", TRACE_ID),
            SegmentRules::parent,
            d -> optional(d.path("namespace"), "Namespace", NAMESPACE),
            SegmentRules::times,
            SegmentRules::annotations)
        .flatMap(rule -> rule.apply(document).stream())
        .findFirst();
  }

  private static Optional<SegmentFault> parent(JsonNode document) {
    return document.path("type").asText().equals("subsegment")
        ? required(document.path("parent_id"), "ParentId", ID)
        : optional(document.path("parent_id"), "ParentId", ID);
  }

  private static Optional<SegmentFault> required(JsonNode value, String what, Pattern form) {
    return value.isMissingNode()
        ? fault("Missing" + what, "it is absent")
        : form(value, what, form);
  }

  private static Optional<SegmentFault> optional(JsonNode value, String what, Pattern form) {
    return value.isMissingNode() ? Optional.empty() : form(value, what, form);
  }

  private static Optional<SegmentFault> form(JsonNode value, String what, Pattern form) {
    return value.isTextual() && form.matcher(value.textValue()).matches()
        ? Optional.empty()
        : fault("Invalid" + what, "it is " + value + ", not " + form);
  }

  private static Optional<SegmentFault> times(JsonNode document) {
    JsonNode start = document.path("start_time");
    JsonNode end = document.path("end_time");
    if (!start.isNumber()) {
      return fault("MissingStartTime", "start_time is no number");
    }
    if (document.path("in_progress").asBoolean()) {
      return Optional.empty();
    }
    if (!end.isNumber()) {
      return fault("MissingEndTime", "end_time is no number, and it is not in progress");
    }
    return end.doubleValue() < start.doubleValue()
        ? fault("InvalidEndTime", "it ends before it starts")
        : Optional.empty();
  }

  private static Optional<SegmentFault> annotations(JsonNode document) {
    return document.path("annotations").properties().stream()
        .flatMap(entry -> annotation(entry.getKey(), entry.getValue()).stream())
        .findFirst();
  }

  private static Optional<SegmentFault> annotation(String key, JsonNode value) {
    if (!ANNOTATION_KEY.matcher(key).matches()) {
      return fault("InvalidAnnotationKey", "'" + key + "' is not " + ANNOTATION_KEY);
    }
    if (!value.isTextual() && !value.isNumber() && !value.isBoolean()) {
      return fault("InvalidAnnotationValue", "'" + key + "' is no string, number or boolean");
    }
    int length = value.asText().codePointCount(0, value.asText().length());
    return length > LONGEST_ANNOTATION
        ? fault(
            "InvalidAnnotationValue",
            "'%s' has %d characters, %d are allowed".formatted(key, length, LONGEST_ANNOTATION))
        : Optional.empty();
  }

  private static Optional<SegmentFault> fault(String code, String why) {
    return Optional.of(new SegmentFault(code, why));
  }
}
