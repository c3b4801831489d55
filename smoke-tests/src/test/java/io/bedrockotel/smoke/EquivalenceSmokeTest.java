package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourBuilder;
import io.bedrockotel.examples.localbedrock.books.Header;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The application with the extension attached, beside the same application without any agent. */
class EquivalenceSmokeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Different in every request, or grown by the metadata. */
  private static final Set<String> VARYING =
      Set.of(
          "amz-sdk-invocation-id",
          "authorization",
          "content-length",
          "host",
          "x-amz-content-sha256",
          "x-amz-date");

  private static Stage bare;
  private static Stage attached;

  @BeforeAll
  static void open() {
    bare = Stage.open(Attachment.none());
    attached = Stage.open(Attachment.extension().with("metadata.static", "team=search"));
  }

  @AfterAll
  static void close() {
    bare.close();
    attached.close();
  }

  @TestFactory
  Stream<DynamicTest> applicationAndServerSeeTheSame() {
    return EquivalenceCases.all()
        .map(one -> dynamicTest(one.name(), () -> compare(one.command(), one.behaviour())));
  }

  private static void compare(String command, BehaviourBuilder behaviour) {
    String model = Stage.newModel();
    String expected = run(bare, command, model, behaviour);
    assertThat(run(attached, command, model, behaviour)).isEqualTo(expected);
    assertThat(wire(attached, model)).isEqualTo(wire(bare, model));
  }

  private static String run(Stage stage, String command, String model, BehaviourBuilder behaviour) {
    stage.reset();
    stage.behave(behaviour);
    return comparable(stage.run(command, model, "baggage.tenant_id=acme"));
  }

  /**
   * Messages name the request and the connection, which no two runs share; and whether a handler
   * learns of a lost connection by the cause or by what wraps it, is a race inside the SDK.
   */
  private static String comparable(String seen) {
    return seen.replaceAll("Request ID: [0-9a-f-]+", "Request ID")
        .replaceAll("channel=\\[[^]]*][^,]*, channelAge=[^,]*", "channel")
        .replaceAll("(exception|error) (IO|SdkClient)Exception", "$1 Exception");
  }

  private static List<String> wire(Stage stage, String model) {
    return stage.requests(model).stream().map(EquivalenceSmokeTest::line).toList();
  }

  private static String line(RecordedRequest request) {
    List<String> headers =
        request.headers().stream()
            .filter(header -> !VARYING.contains(header.name().toLowerCase()))
            .map(Header::toString)
            .toList();
    return String.join(
        " ",
        request.method(),
        request.path(),
        request.protocol(),
        headers.toString(),
        bodyWithoutMetadata(request));
  }

  private static String bodyWithoutMetadata(RecordedRequest request) {
    try {
      ObjectNode body = (ObjectNode) JSON.readTree(request.body());
      body.remove("requestMetadata");
      return body.toString();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
