package io.bedrockotel.examples.pipeline.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.pipeline.HttpRefusal;
import io.bedrockotel.examples.pipeline.Refusal;
import io.bedrockotel.examples.pipeline.WireAnswer;
import io.bedrockotel.examples.pipeline.WireRequest;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * X-Ray's PutTraceSegments. What it does not process it names in its answer, which has status 200
 * all the same.
 *
 * @see <a href="https://docs.aws.amazon.com/xray/latest/api/API_PutTraceSegments.html">API</a>
 */
final class XRayIntake {

  private static final int MOST_DOCUMENTS = 50;
  private static final int LARGEST_DOCUMENT = 64 * 1024;

  final Queue<XRaySegment> segments = new ConcurrentLinkedQueue<>();

  private final Queue<Refusal> refusals;
  private final AnnotationIndex annotations = new AnnotationIndex();

  XRayIntake(Queue<Refusal> refusals) {
    this.refusals = refusals;
  }

  WireAnswer put(WireRequest request) {
    JsonNode documents = Json.body(request).path("TraceSegmentDocuments");
    if (!documents.isArray() || documents.size() > MOST_DOCUMENTS) {
      throw new HttpRefusal(
          400,
          "InvalidRequestException",
          "TraceSegmentDocuments must be an array of at most %d strings, but has %d"
              .formatted(MOST_DOCUMENTS, documents.size()));
    }
    ObjectNode answer = Json.object();
    ArrayNode unprocessed = answer.putArray("UnprocessedTraceSegments");
    documents.forEach(document -> process(document.asText(), unprocessed));
    return WireAnswer.text(200, "application/json", answer.toString());
  }

  private void process(String text, ArrayNode unprocessed) {
    ObjectNode document = Json.parse(text).orElseGet(Json::object);
    Optional<SegmentFault> fault = fault(text, document);
    if (fault.isEmpty()) {
      segments.add(new XRaySegment(document));
      return;
    }
    String code = fault.get().code();
    String id = document.path("id").asText("");
    refusals.add(new Refusal("segment '" + id + "'", code + ": " + fault.get().why()));
    unprocessed
        .addObject()
        .put("Id", id)
        .put("ErrorCode", code)
        .put("Message", "Invalid segment. ErrorCode: " + code);
  }

  private Optional<SegmentFault> fault(String text, ObjectNode document) {
    int size = text.getBytes(UTF_8).length;
    if (size > LARGEST_DOCUMENT) {
      return Optional.of(
          new SegmentFault(
              "SizeLimitExceeded",
              "the document has %d bytes, %d are allowed".formatted(size, LARGEST_DOCUMENT)));
    }
    if (document.isEmpty()) {
      return Optional.of(new SegmentFault("ParseError", "the document is no JSON object"));
    }
    return SegmentRules.violation(document).or(() -> annotations.add(new XRaySegment(document)));
  }
}
