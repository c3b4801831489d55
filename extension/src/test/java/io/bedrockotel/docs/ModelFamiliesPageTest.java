package io.bedrockotel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.family.FamilyTables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/model-families.md against the families' own tables. */
class ModelFamiliesPageTest {
  private static final Page PAGE = Page.at("docs/model-families.md");

  @Test
  void requests() {
    assertThat(rows("## Requests")).isEqualTo(FamilyTables.requests());
  }

  @Test
  void answers() {
    assertThat(rows("## Answers")).isEqualTo(FamilyTables.responses());
  }

  @Test
  void streams() {
    assertThat(rows("## Streams")).isEqualTo(FamilyTables.streams());
  }

  @Test
  void shapes() {
    assertThat(PAGE.rows("member", "read as"))
        .hasSize(8)
        .allSatisfy(
            row ->
                assertThat(FamilyTables.shown(Page.code(row.get("member"))))
                    .isEqualTo(row.get("read as")));
  }

  private static List<String> rows(String heading) {
    return PAGE.section(heading).text().lines().filter(line -> line.startsWith("|")).toList();
  }
}
