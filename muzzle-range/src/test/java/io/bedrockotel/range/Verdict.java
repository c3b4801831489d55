package io.bedrockotel.range;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is to be said of one SDK under one agent.
 *
 * @param findings by what the SDK does not fit
 * @param lacking the operations that the SDK does not have, whose modules must stay away
 */
record Verdict(List<String> findings, Set<String> lacking) {

  List<String> failures() {
    List<String> failures = new ArrayList<>(findings);
    for (String operation : lacking) {
      String module = "io.bedrockotel." + operation + "Module: ";
      String notApplied =
          "not applied: io.bedrockotel." + operation + "Instrumentation$StreamAdvice";
      if (findings.stream().noneMatch(finding -> finding.startsWith(module))
          || !failures.remove(notApplied)) {
        failures.add(operation + " is observed, which the SDK does not have");
      }
      failures.removeIf(finding -> finding.startsWith(module));
    }
    return failures;
  }
}
