package io.bedrockotel.examples.demo.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ServerTotalsTest {

  @Test
  void whatNoTenantUsedIsTheRest() throws IOException {
    Ledger ledger =
        read(
            """
            {"all": {"requests": 4, "calls": 3, "errors": 1, "inputTokens": 15, "outputTokens": 6,
                     "cacheReadInputTokens": 200, "cacheWriteInputTokens": 30},
             "by": {"tenant_id": {"acme": {"requests": 3, "calls": 2, "inputTokens": 12,
                                           "outputTokens": 4, "cacheReadInputTokens": 200,
                                           "cacheWriteInputTokens": 30}},
                    "application_name": {"shop": {"calls": 3, "inputTokens": 15}}}}
            """);

    assertThat(ledger.of("acme")).isEqualTo(new Tally(2, 246));
    assertThat(ledger.of(Ledger.NO_TENANT)).isEqualTo(new Tally(1, 5));
    assertThat(ledger.tenants()).containsExactly(Ledger.NO_TENANT, "acme");
  }

  @Test
  void everyCallMayHaveATenant() throws IOException {
    Ledger ledger =
        read(
            """
            {"all": {"calls": 1, "inputTokens": 5},
             "by": {"tenant_id": {"acme": {"calls": 1, "inputTokens": 5}}}}
            """);

    assertThat(ledger.tenants()).containsExactly("acme");
  }

  private static Ledger read(String json) throws IOException {
    return ServerTotals.read(json.getBytes(UTF_8));
  }
}
