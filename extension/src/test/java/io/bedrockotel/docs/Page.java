package io.bedrockotel.docs;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One page of documentation: its tables, its code blocks, its headings. */
record Page(String text) {
  private static final String FENCE = "```";

  static Page at(String path) {
    return new Page(Checkout.text(path));
  }

  /** A copy with a mistake in it. */
  Page broken(String right, String wrong) {
    if (!text.contains(right)) {
      throw new IllegalArgumentException("not on the page: " + right);
    }
    return new Page(text.replace(right, wrong));
  }

  /** What stands under a heading and the headings below it. */
  Page section(String heading) {
    List<String> lines = new ArrayList<>();
    String end = "#{1," + heading.indexOf(' ') + "} .*";
    for (String line : text.lines().toList()) {
      if (!lines.isEmpty() && line.matches(end)) {
        break;
      }
      if (!lines.isEmpty() || line.equals(heading)) {
        lines.add(line);
      }
    }
    return new Page(String.join("\n", lines));
  }

  /** The rows of all tables with these columns among theirs, by the names of the columns. */
  List<Map<String, String>> rows(String... columns) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> header = List.of();
    for (String line : text.lines().toList()) {
      List<String> cells = cells(line);
      if (cells.isEmpty()) {
        header = List.of();
      } else if (header.isEmpty()) {
        header = cells;
      } else if (header.containsAll(List.of(columns)) && !line.startsWith("|---")) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
          row.put(header.get(i), cells.get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** One column of these rows, without the marks of code. */
  TreeSet<String> column(String column, String... others) {
    String[] columns =
        Stream.concat(Stream.of(column), Arrays.stream(others)).toArray(String[]::new);
    return rows(columns).stream()
        .map(row -> code(row.get(column)))
        .collect(toCollection(TreeSet::new));
  }

  /** The lines of all code blocks. */
  List<String> code() {
    return lines(true);
  }

  /** The lines outside of code blocks. */
  List<String> prose() {
    return lines(false);
  }

  private List<String> lines(boolean code) {
    List<String> lines = new ArrayList<>();
    boolean fenced = false;
    for (String line : text.lines().toList()) {
      if (line.strip().startsWith(FENCE)) {
        fenced = !fenced;
      } else if (fenced == code) {
        lines.add(line);
      }
    }
    return lines;
  }

  static String code(String cell) {
    return cell.replace("`", "");
  }

  private static List<String> cells(String line) {
    if (!line.startsWith("|")) {
      return List.of();
    }
    String[] cells = line.split("\\|", -1);
    return Arrays.stream(cells, 1, cells.length - 1).map(String::strip).toList();
  }
}
