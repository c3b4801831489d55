package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.Model;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
                  "xai",
                  "zai")));

  /** The kind of what is no ARN. */
  private static final String ID = "id";

  private static final String CUSTOM = "custom-model/";

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
    int resource = resource(id);
    String last = lastSegment(id);
    String kind =
        resource > 0 ? id.substring(resource, Math.max(resource, id.indexOf('/', resource))) : ID;
    Model.Builder model = Model.builder(last);
    if (resource > 0) {
      model.region(region(id));
      model.alike(customized(id, resource));
    }
    if (last.contains(".")) {
      describe(model, kind, last);
    }
    if (kind.equals("application-inference-profile")) {
      model.profileType("application").profileId(last);
    }
    String mapped = mapping.containsKey(id) ? mapping.get(id) : mapping.get(last);
    if (mapped != null) {
      model.base(base(mapped));
      model.priceId(kind.equals("application-inference-profile") ? lastSegment(mapped) : null);
    }
    return model.build();
  }

  /** What a custom model was made from: its bodies are alike, but it is not that model. */
  private static @Nullable String customized(String arn, int resource) {
    int from = resource + CUSTOM.length();
    int to = arn.indexOf('/', from);
    return arn.startsWith(CUSTOM, resource) && to > from ? arn.substring(from, to) : null;
  }

  /** Where the resource of an ARN begins, behind its fifth colon; 0 when the id is no ARN. */
  private static int resource(String id) {
    return id.startsWith("arn:") ? afterColons(id, 5) : 0;
  }

  private static int afterColons(String id, int colons) {
    int at = 0;
    for (int i = 0; i < colons; i++) {
      at = id.indexOf(':', at) + 1;
      if (at == 0) {
        return 0;
      }
    }
    return at;
  }

  private static @Nullable String region(String arn) {
    int from = afterColons(arn, 3);
    int to = arn.indexOf(':', from);
    return from == to ? null : arn.substring(from, to);
  }

  /** What an id with a dot says: without one, nothing tells a model from a name of somebody's. */
  private static void describe(Model.Builder model, String kind, String last) {
    if (kind.equals("foundation-model")) {
      model.base(last).profileType("standard").priceId(last);
    } else if (kind.equals("inference-profile")) {
      profile(model, last, PROVIDERS.contains(firstLabel(last)) ? null : firstLabel(last));
    } else if (kind.equals(ID) && !doubtful(last)) {
      profile(model, last, geography(last));
    }
  }

  private static void profile(Model.Builder model, String id, @Nullable String geography) {
    model.base(withoutGeography(id, geography)).profileType(profileType(geography)).priceId(id);
    if (geography != null) {
      model.profileId(id);
    }
  }

  private static String firstLabel(String id) {
    return id.substring(0, id.indexOf('.'));
  }

  /** The id of the base model that an id names; the id itself when it has no geography. */
  public static String base(String id) {
    String last = lastSegment(id);
    return withoutGeography(last, geography(last));
  }

  private static String lastSegment(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
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
    int dot = id.indexOf('.');
    String first = dot > 0 ? id.substring(0, dot) : "";
    if (first.isEmpty() || PROVIDERS.contains(first)) {
      return null;
    }
    boolean geography =
        PROVIDERS.contains(secondLabel(id)) || (hasThirdLabel(id) && looksLikeGeography(first));
    return geography ? first : null;
  }

  /**
   * Whether the first label may be a geography or a provider: then the second is no help either.
   */
  private static boolean doubtful(String id) {
    return hasThirdLabel(id) && geography(id) == null && !PROVIDERS.contains(firstLabel(id));
  }

  private static String secondLabel(String id) {
    int from = id.indexOf('.') + 1;
    int to = id.indexOf('.', from);
    return id.substring(from, to < 0 ? id.length() : to);
  }

  /** Whether two dots part labels; one between digits is part of a version. */
  private static boolean hasThirdLabel(String id) {
    int dot = id.indexOf('.', id.indexOf('.') + 1);
    while (dot > 0 && isDigit(id, dot - 1) && isDigit(id, dot + 1)) {
      dot = id.indexOf('.', dot + 1);
    }
    return dot > 0;
  }

  private static boolean isDigit(String id, int at) {
    return at < id.length() && id.charAt(at) >= '0' && id.charAt(at) <= '9';
  }

  /** {@code us}, {@code us-gov} or a word that Bedrock uses: no vendor is that short. */
  private static boolean looksLikeGeography(String label) {
    if (label.equals("global") || label.equals("apac")) {
      return true;
    }
    int letters = 0;
    while (letters < label.length() && isLetter(label.charAt(letters))) {
      letters++;
    }
    return letters == 2 && (label.length() == 2 || label.charAt(2) == '-');
  }

  private static boolean isLetter(char next) {
    return next >= 'a' && next <= 'z';
  }
}
