package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.Model;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reading of a Bedrock model identifier: a model id, an inference-profile id or one of the ARNs
 * that Bedrock accepts in their place.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html">Inference
 *     profiles</a>
 */
public final class ModelId {
  private static final Set<String> PROVIDERS =
      Collections.unmodifiableSet(
          new HashSet<>(
              asList(
                  "ai21",
                  "amazon",
                  "anthropic",
                  "cohere",
                  "deepseek",
                  "google",
                  "luma",
                  "meta",
                  "minimax",
                  "mistral",
                  "moonshot",
                  "moonshotai",
                  "nvidia",
                  "openai",
                  "qwen",
                  "stability",
                  "twelvelabs",
                  "writer",
                  "zai")));
  private static final Pattern GEOGRAPHY = Pattern.compile("global|apac|[a-z]{2}(-[a-z]+)?");

  /** The kind of what is no ARN. */
  private static final String ID = "id";

  private ModelId() {}

  /**
   * Reads an identifier.
   *
   * @param id as the caller gave it; null when there is none
   * @param mapping the operator's {@code ARN-or-id -> model id} for opaque identifiers
   */
  public static Model parse(@Nullable String id, Map<String, String> mapping) {
    if (id == null || id.isEmpty()) {
      return Model.builder(null).build();
    }
    String[] arn = id.startsWith("arn:") ? id.split(":", 6) : new String[0];
    String resource = arn.length == 6 ? arn[5] : id;
    String kind = arn.length == 6 ? resource.substring(0, Math.max(0, resource.indexOf('/'))) : ID;
    String last = resource.substring(resource.lastIndexOf('/') + 1);
    Model.Builder model = Model.builder(last);
    if (arn.length == 6 && !arn[3].isEmpty()) {
      model.region(arn[3]);
    }
    if (last.contains(".")) {
      describe(model, kind, last);
    }
    if (kind.equals("application-inference-profile")) {
      model.profileType("application").profileId(last);
    }
    String mapped = mapping.containsKey(id) ? mapping.get(id) : mapping.get(last);
    if (mapped != null) {
      model.base(mapped);
    }
    return model.build();
  }

  /** What an id with a dot says: without one, nothing tells a model from a name of somebody's. */
  private static void describe(Model.Builder model, String kind, String last) {
    if (kind.equals("foundation-model")) {
      model.base(last).profileType("standard");
    } else if (kind.equals("inference-profile")) {
      profile(model, last, PROVIDERS.contains(firstLabel(last)) ? null : firstLabel(last));
    } else if (kind.equals(ID)) {
      profile(model, last, geography(last));
    }
  }

  private static void profile(Model.Builder model, String id, @Nullable String geography) {
    model.base(withoutGeography(id, geography)).profileType(profileType(geography));
    if (geography != null) {
      model.profileId(id);
    }
  }

  private static String firstLabel(String id) {
    return id.substring(0, id.indexOf('.'));
  }

  /** The id of the base model that an id names; the id itself when it has no geography. */
  public static String base(String id) {
    String last = id.substring(id.lastIndexOf('/') + 1);
    return withoutGeography(last, geography(last));
  }

  private static String withoutGeography(String id, @Nullable String geography) {
    return geography == null ? id : id.substring(geography.length() + 1);
  }

  private static String profileType(@Nullable String geography) {
    if (geography == null) {
      return "standard";
    }
    return geography.equals("global") ? "global_cross_region" : "cross_region";
  }

  /** The first label, unless it is a provider: new geographies and new providers appear alike. */
  private static @Nullable String geography(String id) {
    String[] labels = id.split("\\.", 3);
    if (labels.length < 2 || labels[0].isEmpty() || PROVIDERS.contains(labels[0])) {
      return null;
    }
    boolean geography =
        PROVIDERS.contains(labels[1])
            || (labels.length == 3 && GEOGRAPHY.matcher(labels[0]).matches());
    return geography ? labels[0] : null;
  }
}
