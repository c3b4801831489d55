package io.bedrockotel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.family.FamilyTables;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/model-families.md against the families' own tables. */
class ModelFamiliesPageTest {
  private static final Page PAGE = Page.at("docs/model-families.md");

  @Test
  void requests() {
    assertRows("## Requests", FamilyTables.requests());
  }

  @Test
  void answers() {
    assertRows("## Answers", FamilyTables.responses());
  }

  @Test
  void streams() {
    assertRows("## Streams", FamilyTables.streams());
  }

  @Test
  void shapes() {
    assertThat(PAGE.rows("member", "read as"))
        .hasSize(FamilyTables.shapes())
        .allSatisfy(
            row ->
                assertThat(FamilyTables.shown(members(row.get("member"))))
                    .isEqualTo(row.get("read as")));
  }

  private static List<String> members(String cell) {
    return Arrays.stream(cell.split(" with ")).map(Page::code).toList();
  }

  /** Tells the rows that differ only, as they can be copied. */
  private static void assertRows(String heading, List<String> expected) {
    List<String> rows = rows(heading);
    List<String> missing = expected.stream().filter(row -> !rows.contains(row)).toList();
    List<String> wrong = rows.stream().filter(row -> !expected.contains(row)).toList();
    assertThat(missing)
        .as(
            "%nmissing in %s:%n%s%nwrong there:%n%s%n",
            heading, String.join("\n", missing), String.join("\n", wrong))
        .isEmpty();
    assertThat(rows).as("the order of the rows in %s", heading).isEqualTo(expected);
  }

  private static List<String> rows(String heading) {
    return PAGE.section(heading).text().lines().filter(line -> line.startsWith("|")).toList();
  }
}
