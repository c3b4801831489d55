package io.bedrockotel;

import static java.util.Collections.newSetFromMap;
import static java.util.Collections.synchronizedMap;

import java.util.Set;
import java.util.WeakHashMap;
import net.bytebuddy.agent.builder.AgentBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The class loaders whose Bedrock client our module was applied to. Muzzle leaves a module out
 * without a word that a user would see; this is how we know.
 */
final class AppliedLoaders {
  private static final Set<@Nullable ClassLoader> LOADERS =
      newSetFromMap(synchronizedMap(new WeakHashMap<>()));

  private AppliedLoaders() {}

  /** A transformer that changes nothing and remembers where it was called. */
  static AgentBuilder.Transformer marker() {
    return (builder, type, loader, module, domain) -> {
      LOADERS.add(loader);
      return builder;
    };
  }

  static boolean contain(@Nullable ClassLoader loader) {
    return LOADERS.contains(loader);
  }
}
