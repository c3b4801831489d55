package io.bedrockotel.family;

import io.bedrockotel.genai.Model;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The models that an application calls, by their identifiers. The first ones are remembered, so
 * that calls of the same model share what was read of it; there are few of them.
 */
public final class Models {
  private static final int MOST = 256;

  private final Map<String, String> mapping;
  private final ConcurrentMap<String, Model> known = new ConcurrentHashMap<>();

  /**
   * Knows no model yet.
   *
   * @param mapping the operator's {@code ARN-or-id -> model id} for opaque identifiers
   */
  public Models(Map<String, String> mapping) {
    this.mapping = mapping;
  }

  /** The model of an identifier as the caller gave it; null when there is none. */
  public Model of(@Nullable String id) {
    if (id == null) {
      return ModelId.parse(null, mapping);
    }
    Model model = known.get(id);
    return model == null ? read(id) : model;
  }

  private Model read(String id) {
    Model model = ModelId.parse(id, mapping);
    if (known.size() < MOST) {
      remember(id, model);
    }
    return model;
  }

  private synchronized void remember(String id, Model model) {
    if (known.size() < MOST) {
      known.put(id, model);
    }
  }
}
