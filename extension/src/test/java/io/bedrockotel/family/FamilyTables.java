package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.bedrockotel.json.BodyFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documentation's tables of families, made of the families' own. */
public final class FamilyTables {
  private static final Map<String, Set<String>> REQUEST =
      ordered(
          Map.entry("limit", Set.of("max")),
          Map.entry("sampling", Set.of("temperature", "p", "k", "frequency", "presence", "seed")),
          Map.entry("stop sequences", Set.of("stop")),
          Map.entry("more", Set.of("choices", "dimensions", "encodings", "output")));
  private static final Map<String, Set<String>> RESPONSE =
      ordered(
          Map.entry("tokens", tokens()),
          Map.entry("stop reason", Set.of("finish")),
          Map.entry("tools", Set.of("tools")),
          Map.entry("id, model", Set.of("id", "model")),
          Map.entry("vector", Set.of("dimensions")));
  private static final Map<String, Set<String>> CHUNK =
      ordered(
          Map.entry("tokens", tokens()),
          Map.entry("output", Set.of("output")),
          Map.entry("stop reason", Set.of("finish")),
          Map.entry("tools", Set.of("tools")),
          Map.entry("id, model", Set.of("id", "model")),
          Map.entry("end", Set.of("end")));

  private FamilyTables() {}

  /** How many members show a family. */
  public static int shapes() {
    return BodyShape.SHAPES.size();
  }

  /** What is read of requests: a row for each family, and the header. */
  public static List<String> requests() {
    List<String> rows = header("family | models | operation", REQUEST);
    for (Family family : all()) {
      String models = family.models().stream().map(each -> "`" + each + "`").collect(joining(", "));
      Stream<String> cells =
          cells(REQUEST, family.request().build(), path -> PathProbe.request(family, path));
      rows.add(row(Stream.concat(Stream.of(family.name(), models, operations(family)), cells)));
    }
    return rows;
  }

  /** What is read of answers. */
  public static List<String> responses() {
    return table(RESPONSE, Family::response, PathProbe::response);
  }

  /** What is read of streamed answers. */
  public static List<String> streams() {
    return table(CHUNK, Family::chunk, PathProbe::chunk);
  }

  /** The family that a request with these members shows, which each of them is needed for. */
  public static String shown(List<String> members) {
    String family = ofOpaque(members);
    for (String member : members) {
      if (ofOpaque(members.stream().filter(each -> !each.equals(member)).toList()).equals(family)) {
        return family + " without " + member;
      }
    }
    return family;
  }

  private static String ofOpaque(List<String> members) {
    String body =
        members.stream().map(member -> "\"" + member + "\": {}").collect(joining(", ", "{", "}"));
    return Families.of(null, body.getBytes(UTF_8)).family();
  }

  private static List<String> table(
      Map<String, Set<String>> columns,
      Function<Family, BodyFields.Builder<?>> fields,
      BiFunction<Family, String, Set<String>> probe) {
    List<String> rows = header("family", columns);
    for (Family family : all()) {
      Stream<String> cells =
          cells(columns, fields.apply(family).build(), path -> probe.apply(family, path));
      List<String> all = cells.toList();
      if (all.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(row(Stream.concat(Stream.of(family.name()), all.stream())));
      }
    }
    return rows;
  }

  private static Stream<String> cells(
      Map<String, Set<String>> columns, BodyFields<?> fields, Function<String, Set<String>> probe) {
    Set<String> paths =
        fields.paths().stream()
            .filter(path -> !path.startsWith("amazon-bedrock-"))
            .collect(toCollection(LinkedHashSet::new));
    return columns.values().stream()
        .map(
            effects ->
                paths.stream()
                    .filter(path -> probe.apply(path).stream().anyMatch(effects::contains))
                    .toList())
        .map(FamilyTables::outermost);
  }

  /** What stands below a member that has the effect already adds nothing. */
  private static String outermost(List<String> paths) {
    return paths.stream()
        .filter(
            path ->
                paths.stream().noneMatch(outer -> path.matches(Pattern.quote(outer) + "[.\\[].+")))
        .map(path -> "`" + path + "`")
        .collect(joining(", "));
  }

  /** The presumed operation, and those that members show. */
  private static String operations(Family family) {
    List<String> operations = new ArrayList<>();
    String presumed = Reading.of(new Bodies(family).request(new byte[0]));
    if (!presumed.isEmpty()) {
      operations.add(
          presumed.replaceAll("(\\S+)( output=(\\S+))?", "`$1`$2").replace(" output=", ", "));
    }
    for (String path : family.request().build().paths()) {
      PathProbe.request(family, path).stream()
          .filter(effect -> Set.of("chat", "text_completion", "embeddings").contains(effect))
          .map(effect -> "`" + effect + "` with `" + path + "`")
          .filter(text -> !text.startsWith("`" + presumed + "`"))
          .forEach(operations::add);
    }
    return String.join("; ", operations);
  }

  private static List<Family> all() {
    List<Family> all = new ArrayList<>(Families.ALL);
    all.add(new UnknownFamily());
    return all;
  }

  private static List<String> header(String first, Map<String, Set<String>> columns) {
    List<String> names = new ArrayList<>(List.of(first.split(" \\| ")));
    names.addAll(columns.keySet());
    List<String> rows = new ArrayList<>();
    rows.add(row(names.stream()));
    rows.add("|" + "---|".repeat(names.size()));
    return rows;
  }

  private static String row(Stream<String> cells) {
    return cells
        .map(cell -> cell.isEmpty() ? " |" : " " + cell + " |")
        .collect(joining("", "|", ""));
  }

  private static Set<String> tokens() {
    return Set.of(
        "input",
        "output tokens",
        "total",
        "cache read",
        "cache write",
        "5 minutes",
        "1 hour",
        "reasoning");
  }

  @SafeVarargs
  private static Map<String, Set<String>> ordered(Map.Entry<String, Set<String>>... columns) {
    Map<String, Set<String>> ordered = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> column : columns) {
      ordered.put(column.getKey(), column.getValue());
    }
    return ordered;
  }
}
