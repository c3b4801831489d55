package io.bedrockotel.examples.localbedrock.behaviour;

import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.BedrockFault;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The behaviours in force, one per model identifier and one for all others, with their counts. */
public final class Behaviours {

  private static final String EVERY_MODEL = "";

  private final Map<String, Active> byModel = new ConcurrentSkipListMap<>();

  /** Puts a behaviour in force in place of the one with the same modelId; its count starts at 0. */
  public void put(Behaviour behaviour) {
    String key = behaviour.modelId() == null ? EVERY_MODEL : behaviour.modelId();
    byModel.put(key, new Active(behaviour));
  }

  public void clear() {
    byModel.clear();
  }

  public List<Behaviour> all() {
    return byModel.values().stream().map(active -> active.behaviour).toList();
  }

  /** Counts one call of a model and says how it is treated. */
  public Treatment next(String modelId) {
    Active active = byModel.getOrDefault(modelId, byModel.get(EVERY_MODEL));
    return active == null ? new Treatment(Behaviour.normal(), null) : active.next();
  }

  private static final class Active {

    private final Behaviour behaviour;
    private final AtomicInteger calls = new AtomicInteger();

    Active(Behaviour behaviour) {
      this.behaviour = behaviour;
    }

    Treatment next() {
      int call = calls.getAndIncrement();
      return behaviour.calls() != null && call >= behaviour.calls()
          ? new Treatment(Behaviour.normal(), null)
          : new Treatment(behaviour, errorOf(call));
    }

    private @Nullable AwsError errorOf(int call) {
      if (call < behaviour.throttleFirst()) {
        return BedrockFault.THROTTLING.error(null);
      }
      String code = behaviour.error();
      Integer attempts = behaviour.errorAttempts();
      if (code == null || (attempts != null && call - behaviour.throttleFirst() >= attempts)) {
        return null;
      }
      return BedrockFault.named(code).orElseThrow().error(behaviour.errorMessage());
    }
  }
}
