package io.bedrockotel.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hosts that get metadata: names, with {@code *} for any characters. */
public final class EndpointPatterns {
  private final List<Pattern> hosts = new ArrayList<>();
  private volatile @Nullable Decision last;

  public EndpointPatterns(List<String> hosts) {
    for (String host : hosts) {
      String literal = Pattern.quote(host.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
      this.hosts.add(Pattern.compile(literal));
    }
  }

  /** Whether the host is among them. */
  public boolean matches(String host) {
    Decision decision = last;
    if (decision == null || !decision.host.equals(host)) {
      decision = new Decision(host, matchesAny(host.toLowerCase(Locale.ROOT)));
      last = decision;
    }
    return decision.matches;
  }

  private boolean matchesAny(String name) {
    for (Pattern pattern : hosts) {
      if (pattern.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }

  /** What was found for the last host: an application calls the same one again and again. */
  private static final class Decision {
    private final String host;
    private final boolean matches;

    private Decision(String host, boolean matches) {
      this.host = host;
      this.matches = matches;
    }
  }
}
