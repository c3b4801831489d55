package io.bedrockotel.sdk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** The mapping of a guardrail trace to the kinds of policy that fired, without their findings. */
final class GuardrailMapper {
  private static final String POLICY = "Policy";

  private GuardrailMapper() {}

  /** The names of the policies in Bedrock's API, such as {@code contentPolicy}, sorted. */
  static List<String> firedPolicies(@Nullable SdkPojo guardrailTrace) {
    if (guardrailTrace == null) {
      return Collections.emptyList();
    }
    Set<String> fired = new TreeSet<>();
    SdkFields.map(guardrailTrace, "inputAssessment")
        .values()
        .forEach(assessment -> collect(assessment, fired));
    SdkFields.map(guardrailTrace, "outputAssessments")
        .values()
        .forEach(assessments -> collect(assessments, fired));
    return Collections.unmodifiableList(new ArrayList<>(fired));
  }

  /** The same of the assessments of ApplyGuardrail. */
  static List<String> firedPolicies(List<?> assessments) {
    Set<String> fired = new TreeSet<>();
    collect(assessments, fired);
    return Collections.unmodifiableList(new ArrayList<>(fired));
  }

  private static void collect(Object assessment, Set<String> fired) {
    if (assessment instanceof Collection) {
      ((Collection<?>) assessment).forEach(each -> collect(each, fired));
    } else if (assessment instanceof SdkPojo) {
      SdkPojo pojo = (SdkPojo) assessment;
      for (SdkField<?> field : pojo.sdkFields()) {
        String name = field.memberName();
        if (name.endsWith(POLICY) && hasFired(field.getValueOrDefault(pojo))) {
          fired.add(name);
        }
      }
    }
  }

  /**
   * A finding is an object with an action. A full trace also lists what was checked and not found,
   * with {@code detected} false.
   */
  private static boolean hasFired(@Nullable Object policy) {
    if (policy instanceof Collection) {
      return ((Collection<?>) policy).stream().anyMatch(GuardrailMapper::hasFired);
    }
    if (policy instanceof Map || !(policy instanceof SdkPojo)) {
      return false;
    }
    SdkPojo pojo = (SdkPojo) policy;
    String action = SdkFields.text(pojo, "action");
    if (action != null) {
      Object detected = SdkFields.value(pojo, "detected");
      return detected != null ? Boolean.TRUE.equals(detected) : !action.equals("NONE");
    }
    return pojo.sdkFields().stream().anyMatch(field -> hasFired(field.getValueOrDefault(pojo)));
  }
}
