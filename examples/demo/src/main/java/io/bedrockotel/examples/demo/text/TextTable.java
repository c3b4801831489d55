package io.bedrockotel.examples.demo.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in plain text: text is aligned to the left, numbers to the right. */
final class TextTable {

  private final List<List<Object>> rows = new ArrayList<>();

  TextTable(Object... headings) {
    rows.add(List.of(headings));
  }

  void row(Object... cells) {
    rows.add(List.of(cells));
  }

  List<String> lines() {
    List<Integer> widths = IntStream.range(0, rows.get(0).size()).mapToObj(this::width).toList();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> text(row.get(column)).length()).max().orElse(0);
  }

  private String line(List<Object> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> cell(row.get(column), isNumeric(column), widths.get(column)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private boolean isNumeric(int column) {
    return rows.stream().anyMatch(row -> row.get(column) instanceof Number);
  }

  private static String cell(Object value, boolean right, int width) {
    return String.format("%" + (right ? "" : "-") + width + "s", text(value));
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal amount) {
      return Dollars.text(amount);
    }
    return value instanceof Long count
        ? String.format(Locale.ROOT, "%,d", count)
        : value.toString();
  }
}
