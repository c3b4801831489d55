package io.bedrockotel.costs.log;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The bills of all payers, as comma-separated lines (RFC 4180), and the sum of everything. */
final class Report {
  private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\r\n]");

  private final List<String> keys;
  private final Map<String, Bill> bills = new TreeMap<>();
  private final Bill total = new Bill();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private long duplicates;
  private long failed;
  private long skipped;

  /**
   * Creates a report.
   *
   * @param keys the request metadata that makes a payer
   */
  Report(List<String> keys) {
    this.keys = keys;
  }

  /** Takes a call, unless it was taken already or failed. */
  void add(LoggedCall call, LogPricing pricing) {
    if (call.identity().filter(identity -> !seen.add(identity)).isPresent()) {
      duplicates++;
    } else if (call.failed()) {
      failed++;
    } else {
      add(payer(call), pricing.price(call));
    }
  }

  private void add(String payer, PricedCall priced) {
    bills.computeIfAbsent(payer, any -> new Bill()).add(priced);
    total.add(priced);
    if (priced.reason() != null) {
      reasons.merge(priced.reason(), 1L, Long::sum);
    }
  }

  void skip() {
    skipped++;
  }

  private String payer(LoggedCall call) {
    return keys.stream().map(call::metadata).map(Report::cell).collect(Collectors.joining(","));
  }

  private static String cell(String value) {
    return TO_BE_QUOTED.matcher(value).find() ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
  }

  void print(PrintWriter out) {
    out.println(
        keys.stream().map(Report::cell).collect(Collectors.joining(","))
            + ",calls,input_tokens,output_tokens,usd,unpriced_calls,assumed_calls");
    bills.forEach((payer, bill) -> out.println(payer + "," + figures(bill)));
    if (!reasons.isEmpty()) {
      out.println(
          reasons.entrySet().stream()
              .map(reason -> reason.getKey() + "=" + reason.getValue())
              .collect(Collectors.joining(" ", "UNPRICED ", "")));
    }
    out.println(summary());
    out.flush();
  }

  private static String figures(Bill bill) {
    return String.join(
        ",",
        String.valueOf(bill.calls()),
        bill.inputTokens().toString(),
        bill.outputTokens().toString(),
        bill.dollars(),
        String.valueOf(bill.unpriced()),
        String.valueOf(bill.assumed()));
  }

  private String summary() {
    return "PRICED calls="
        + total.calls()
        + " unpriced="
        + total.unpriced()
        + " assumed="
        + total.assumed()
        + " failed="
        + failed
        + " duplicates="
        + duplicates
        + " skipped="
        + skipped
        + " input_tokens="
        + total.inputTokens()
        + " output_tokens="
        + total.outputTokens()
        + " usd="
        + total.dollars();
  }
}
