package io.bedrockotel.smoke.app;

import java.time.Duration;

/** How long the application waits for what it is to see. */
final class Patience {
  /**
   * For what comes without an agent: only a run that differs ever waits so long. Agents whose
   * differences are known get less.
   */
  static final Duration DEADLINE = Duration.ofSeconds(Integer.getInteger("smoke.patience", 60));

  /**
   * For what must not come: an absence has no other sign than time. Where this is too short, a
   * difference stays hidden; none is made.
   */
  static final Duration GLANCE = Duration.ofMillis(500);

  private Patience() {}
}
