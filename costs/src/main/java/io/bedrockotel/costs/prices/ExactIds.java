package io.bedrockotel.costs.prices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The exact ids that a model of the source is meant for. The source matches by parts of ids, which
 * would give a price to ids that it never saw; here only the model's own id is tried, in the
 * spellings and geographies that Bedrock has.
 */
final class ExactIds {
  private static final String GLOBAL = "global.";

  /**
   * Those that a price can be meant for. GovCloud is none of them: it has a price list of its own.
   */
  private static final List<String> GEOGRAPHIES =
      List.of("us.", "eu.", "apac.", "au.", "jp.", "ca.", "in.");

  /**
   * What a price is meant for that names no geography: the source reads the page of prices in the
   * United States, and AWS asks for others elsewhere.
   */
  private static final String SILENT = "us.";

  /** Whose newer ids come with and without an ending; those with a date have it always. */
  private static final Pattern SEVERAL_SPELLINGS =
      Pattern.compile("(anthropic|nvidia|openai)\\.(?!.*-20[0-9]{6}).*");

  private static final List<String> ENDINGS = List.of("-v1:0", ":0");

  /** Ids of Bedrock that the source has under another spelling only. */
  private static final Map<String, String> DATED =
      Map.of("anthropic.claude-opus-4-5-v1:0", "anthropic.claude-opus-4-5-20251101-v1:0");

  private final List<SourceModel> models;

  ExactIds(List<SourceModel> models) {
    this.models = models;
  }

  List<String> of(SourceModel model) {
    List<String> ids = new ArrayList<>();
    for (String spelling : spellings(model.bareId())) {
      for (String geography : geographies(model)) {
        String id = geography + spelling;
        if (first(id).filter(model::equals).isPresent()) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  private static Set<String> spellings(String id) {
    Set<String> spellings = new LinkedHashSet<>(List.of(id));
    if (DATED.containsKey(id)) {
      spellings.add(DATED.get(id));
    }
    if (!SEVERAL_SPELLINGS.matcher(id).matches()) {
      return spellings;
    }
    for (String ending : ENDINGS) {
      if (id.endsWith(ending)) {
        spellings.add(id.substring(0, id.length() - ending.length()));
      }
    }
    if (!id.matches(".*-v[0-9]+(:[0-9]+)?")) {
      spellings.add(id + "-v1");
      spellings.add(id + "-v1:0");
    }
    return spellings;
  }

  private static List<String> geographies(SourceModel model) {
    if (model.global()) {
      return List.of(GLOBAL);
    }
    List<String> geographies = new ArrayList<>(List.of(""));
    List<String> named = GEOGRAPHIES.stream().filter(model::names).toList();
    geographies.addAll(named.isEmpty() ? List.of(SILENT) : named);
    return geographies;
  }

  /** The source's own choice: the first model that an id fits. */
  private Optional<SourceModel> first(String id) {
    return models.stream().filter(model -> Match.matches(model.match(), id)).findFirst();
  }
}
