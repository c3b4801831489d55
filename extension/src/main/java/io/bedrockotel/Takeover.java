package io.bedrockotel;

import static java.util.Arrays.asList;

import io.bedrockotel.config.Settings;
import java.util.List;

/** The rules by which the agent's own Bedrock module is switched off. */
final class Takeover {
  /** The module's names: in agents 2.x, and in 2.33 with the v3 preview. */
  private static final List<String> STOCK_MODULES =
      asList("aws-sdk-2.2-bedrock-runtime", "aws-sdk-bedrock-runtime");

  private Takeover() {}

  /**
   * On agents that are too old we stand aside. What a user set on purpose stays. One who asks for
   * the agent's own module gets its spans, and from us metadata only; one who switched all modules
   * off gets neither.
   */
  static void applyTo(AgentConfiguration configuration) {
    if (!Settings.readable()) {
      configuration.switchOff(BedrockModule.NAME);
      return;
    }
    if (!configuration.attachesUs()) {
      configuration.turnOff("enabled");
      return;
    }
    Settings settings = configuration.settings();
    boolean takeover = settings.enabled() && settings.takeover();
    for (String module : STOCK_MODULES) {
      Boolean asked = configuration.asksFor(module);
      if (takeover && asked == null) {
        configuration.switchOff(module);
      } else if (Boolean.TRUE.equals(asked)) {
        configuration.turnOff("takeover");
      }
    }
  }
}
