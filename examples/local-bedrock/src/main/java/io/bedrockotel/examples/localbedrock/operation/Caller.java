package io.bedrockotel.examples.localbedrock.operation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who calls and in which Region, as the signature of the request says it. */
public record Caller(String user, String region) {

  private static final Pattern SCOPE = Pattern.compile("Credential=([^/, ]+)/[0-9]+/([a-z0-9-]+)/");

  /** Reads the Authorization header; an unsigned request belongs to the stand-in's own Region. */
  public static Caller of(@Nullable String authorization, String ownRegion) {
    if (authorization == null) {
      return new Caller("anonymous", ownRegion);
    }
    Matcher scope = SCOPE.matcher(authorization);
    return scope.find()
        ? new Caller(scope.group(1), scope.group(2))
        : new Caller("bearer", ownRegion);
  }
}
