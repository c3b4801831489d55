package io.bedrockotel;

import io.bedrockotel.config.Settings;
import org.jspecify.annotations.Nullable;

/** What the user told the agent, in one of its forms, before the agent acts on it. */
interface AgentConfiguration {
  /** Our own settings in it. */
  Settings settings();

  /** Whether the agent is going to attach us. */
  boolean attachesUs();

  /** Whether the user asked for a module by its name; null when the user said nothing of it. */
  @Nullable Boolean asksFor(String module);

  /** Switches a module off. */
  void switchOff(String module);

  /** Sets one of our own switches to false. */
  void turnOff(String property);
}
