package io.bedrockotel.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table as Markdown has it. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  Table(List<String> header) {
    row(header);
    row(Collections.nCopies(header.size(), "---"), "|");
  }

  Table row(List<String> cells) {
    return row(cells, " | ");
  }

  private Table row(List<String> cells, String between) {
    String edge = between.strip();
    String padding = between.length() > 1 ? " " : "";
    lines.add(edge + padding + String.join(between, cells) + padding + edge);
    return this;
  }

  String text() {
    return String.join("\n", lines);
  }
}
