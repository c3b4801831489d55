package io.bedrockotel.smoke.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The comparison finds what it is there to find. */
class ComparisonTest {
  private static final String FIRST_ID = "00000000-0000-0000-0000-000000000001";
  private static final String SECOND_ID = "00000000-0000-0000-0000-000000000002";

  private static final WireRequest REQUEST =
      new WireRequest(
          List.of("POST /model/m/converse HTTP/1.1", "header Host: *", "body {}"),
          Map.of("order", "42"));

  @Test
  void equalRunsHaveNoDifference() {
    assertThat(Comparison.differences(seen("a", REQUEST), seen("a", REQUEST))).isEmpty();
  }

  @Test
  void otherAnswer() {
    assertThat(Comparison.differences(seen("stop end_turn"), seen("stop max_tokens")))
        .containsExactly("`max_tokens` instead of `end_turn`");
  }

  @Test
  void callbackThatIsMissing() {
    assertThat(Comparison.differences(seen("start\\nstop\\nend"), seen("start\\nend")))
        .containsExactly("`stop` is missing");
  }

  @Test
  void callbackThatIsAdded() {
    assertThat(Comparison.differences(seen("start"), seen("start\\nend")))
        .containsExactly("`end` is added");
  }

  @Test
  void requestThatIsNotSent() {
    assertThat(Comparison.differences(seen("a", REQUEST), seen("a")))
        .containsExactly("0 requests instead of 1");
  }

  @Test
  void headerThatIsAdded() {
    assertThat(
            differences("POST /model/m/converse HTTP/1.1", "header baggage: x", "header Host: *"))
        .contains("sends the header `baggage`");
  }

  @Test
  void headersInAnotherOrder() {
    assertThat(differences("header Host: *", "POST /model/m/converse HTTP/1.1", "body {}"))
        .isNotEmpty();
  }

  @Test
  void otherBody() {
    assertThat(differences("POST /model/m/converse HTTP/1.1", "header Host: *", "body { }"))
        .containsExactly("`{ }` instead of `{}`");
  }

  @Test
  void entryOfTheApplicationThatIsLost() {
    WireRequest request = new WireRequest(REQUEST.lines(), Map.of("team", "search"));
    assertThat(Comparison.differences(seen("a", REQUEST), seen("a", request)))
        .containsExactly("metadata of the application is not sent");
  }

  @Test
  void entryThatComesOnTop() {
    WireRequest request = new WireRequest(REQUEST.lines(), Map.of("team", "search", "order", "42"));
    assertThat(Comparison.differences(seen("a", REQUEST), seen("a", request))).isEmpty();
  }

  @Test
  void idOfAnotherRequest() {
    assertThat(
            Comparison.differences(
                seen("get (Request ID: " + SECOND_ID + ")"),
                seen("get (Request ID: " + FIRST_ID + ")")))
        .containsExactly("`id-1)` instead of `id-2)`");
  }

  @Test
  void idOfNoRequest() {
    assertThat(
            Comparison.differences(
                seen("requestId=" + SECOND_ID),
                seen("requestId=00000000-0000-0000-0000-000000000003")))
        .containsExactly("`requestId=id-3` instead of `requestId=id-2`");
  }

  private static List<String> differences(String... lines) {
    WireRequest request = new WireRequest(List.of(lines), REQUEST.metadata());
    return Comparison.differences(seen("a", REQUEST), seen("a", request));
  }

  private static Observation seen(String answer, WireRequest... requests) {
    String named = new RequestIds(List.of(FIRST_ID, SECOND_ID)).named(answer);
    return Observation.of(named, List.of(requests));
  }
}
