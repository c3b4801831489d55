package io.bedrockotel.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The hosts that get metadata: names, with {@code *} for any characters. */
public final class EndpointPatterns {
  private final List<Pattern> hosts = new ArrayList<>();

  public EndpointPatterns(List<String> hosts) {
    for (String host : hosts) {
      String literal = Pattern.quote(host.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
      this.hosts.add(Pattern.compile(literal));
    }
  }

  /** Whether the host is among them. */
  public boolean matches(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return hosts.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }
}
