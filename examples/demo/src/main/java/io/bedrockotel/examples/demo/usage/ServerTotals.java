package io.bedrockotel.examples.demo.usage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/** The reader of local-bedrock's own counters, which name the tenants and count everything. */
public final class ServerTotals {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ServerTotals() {}

  /** The ledger of a totals document. */
  public static Ledger read(byte[] totals) throws IOException {
    JsonNode document = JSON.readTree(totals);
    Ledger ledger = new Ledger();
    Tally named = Tally.NOTHING;
    for (Map.Entry<String, JsonNode> tenant : document.at("/by/tenant_id").properties()) {
      Tally tally = tally(tenant.getValue());
      named = named.plus(tally);
      ledger.add(tenant.getKey(), tally);
    }
    Tally rest = tally(document.path("all")).minus(named);
    if (!rest.equals(Tally.NOTHING)) {
      ledger.add(Ledger.NO_TENANT, rest);
    }
    return ledger;
  }

  private static Tally tally(JsonNode counts) {
    long tokens =
        counts.path("inputTokens").asLong()
            + counts.path("cacheReadInputTokens").asLong()
            + counts.path("cacheWriteInputTokens").asLong()
            + counts.path("outputTokens").asLong();
    return new Tally(counts.path("calls").asLong(), tokens);
  }
}
