package io.bedrockotel.examples.demo.text;

import io.bedrockotel.examples.demo.usage.Place;
import io.bedrockotel.examples.demo.usage.Reconciliation;
import io.bedrockotel.examples.demo.usage.Tally;
import java.util.ArrayList;
import java.util.List;

/** The demo's last words: one line if all places agree, else a table of what differs before it. */
public final class Verdict {

  private Verdict() {}

  /** The verdict's lines. */
  public static List<String> lines(Reconciliation reconciliation) {
    if (reconciliation.agrees()) {
      return List.of("RECONCILED " + figures(reconciliation));
    }
    List<String> lines = new ArrayList<>();
    if (reconciliation.difference() == 0) {
      lines.add("No place has recorded a call with usage.");
    } else {
      lines.add("The places do not agree; calls/tokens where they differ:");
      differences(reconciliation).lines().forEach(line -> lines.add("  " + line));
    }
    lines.add("NOT RECONCILED " + figures(reconciliation));
    return lines;
  }

  private static TextTable differences(Reconciliation reconciliation) {
    TextTable table = new TextTable("tenant", "span", "metric", "log", "server", "difference");
    for (String group : reconciliation.groups()) {
      long difference = reconciliation.difference(group);
      if (difference != 0) {
        table.row(
            group,
            cell(reconciliation.of(Place.SPAN, group)),
            cell(reconciliation.of(Place.METRIC, group)),
            cell(reconciliation.of(Place.LOG, group)),
            cell(reconciliation.of(Place.SERVER, group)),
            difference);
      }
    }
    return table;
  }

  private static String cell(Tally tally) {
    return tally.calls() + "/" + tally.tokens();
  }

  private static String figures(Reconciliation reconciliation) {
    StringBuilder figures = new StringBuilder();
    figures.append("calls=").append(reconciliation.total(Place.SERVER).calls());
    figures.append(" tenants=").append(reconciliation.tenants());
    for (Place place : Place.values()) {
      figures.append(' ').append(place).append("_tokens=");
      figures.append(reconciliation.total(place).tokens());
    }
    return figures.append(" difference=").append(reconciliation.difference()).toString();
  }
}
