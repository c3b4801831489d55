package io.bedrockotel.genai;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the kinds of guardrail policy that found something, finding by finding. */
final class FindingsBuilder {
  private static final String NO_ACTION = "NONE";

  private final Set<String> fired = new TreeSet<>();
  private @Nullable String action;
  private @Nullable Boolean detected;

  void action(String action) {
    this.action = action;
  }

  void detected(boolean detected) {
    this.detected = detected;
  }

  /** A full trace also lists what was checked and not found, with {@code detected} false. */
  void endFinding(String policy) {
    if (action != null && (detected == null ? !action.equals(NO_ACTION) : detected)) {
      fired.add(policy);
    }
    action = null;
    detected = null;
  }

  List<String> fired() {
    return new ArrayList<>(fired);
  }
}
