package io.bedrockotel.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private final Map<String, String> seen = new TreeMap<>();

  @Test
  void labelsWithoutAValueAreLeftOut() {
    Labels.of("shop", "app-1")
        .with(Label.TEAM, null)
        .with(Label.USER_ID, " ")
        .wrap(this::look)
        .run();

    assertThat(seen)
        .containsOnly(Map.entry("application_name", "shop"), Map.entry("application_id", "app-1"));
  }

  @Test
  void baggageOfTheCallerStays() {
    Baggage callers = Baggage.builder().put("tenant_id", "acme").put("team", "old").build();
    Runnable work =
        callers
            .storeInContext(Context.root())
            .wrap(() -> new Labels().with(Label.TEAM, "new").wrap(this::look).run());

    work.run();

    assertThat(seen).containsOnly(Map.entry("tenant_id", "acme"), Map.entry("team", "new"));
  }

  @Test
  void labelsTravelToAnotherThreadAndStayThere() {
    CompletableFuture.runAsync(new Labels().with(Label.REQUEST_ID, "req-1").wrap(this::look))
        .join();

    assertThat(seen).containsOnly(Map.entry("request_id", "req-1"));
    assertThat(Baggage.current().isEmpty()).isTrue();
  }

  private void look() {
    Baggage.current().forEach((key, entry) -> seen.put(key, entry.getValue()));
  }
}
