package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts of an InvokeModel answer that only come when the request's headers ask for them. */
final class InvokeModelExtras {

  private static final String PREFIX = "X-Amzn-Bedrock-";
  private static final List<String> ECHOED =
      List.of(PREFIX + "PerformanceConfig-Latency", PREFIX + "Service-Tier");

  private InvokeModelExtras() {}

  /** The response headers for the tier and the latency that the request has. */
  static Map<String, String> echoed(Call call) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : ECHOED) {
      String value = header(call, name);
      if (!value.isEmpty()) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  /** What the guardrail did, in the model's body or in its last chunk. */
  static void addGuardrail(ObjectNode target, Call call, Behaviour behaviour) {
    String guardrail = header(call, PREFIX + "GuardrailIdentifier");
    if (guardrail.isEmpty()) {
      return;
    }
    boolean intervened = behaviour.guardrailIntervened();
    target.put("amazon-bedrock-guardrailAction", intervened ? "INTERVENED" : "NONE");
    if (header(call, PREFIX + "Trace").startsWith("ENABLED")) {
      target
          .putObject("amazon-bedrock-trace")
          .set("guardrail", GuardrailTrace.of(guardrail, intervened));
    }
  }

  private static String header(Call call, String name) {
    return call.headers().getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }
}
