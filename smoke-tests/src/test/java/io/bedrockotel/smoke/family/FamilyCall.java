package io.bedrockotel.smoke.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.behaviour.BehaviourReader;
import io.bedrockotel.examples.localbedrock.wire.Json;
import io.bedrockotel.smoke.Stage;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of the table: a form of a family's bodies by one method, told in one way.
 *
 * @param model as the application names it, like no other call
 * @param mapped what the operator says that the model is, null for nothing
 * @param own attributes that this model's id brings
 */
record FamilyCall(
    Form form,
    Method method,
    Telling telling,
    String model,
    @Nullable String mapped,
    Map<String, Object> own) {
  private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

  static List<FamilyCall> all() {
    return Form.all().stream().flatMap(FamilyCall::of).toList();
  }

  private static Stream<FamilyCall> of(Form form) {
    return form.models().stream()
        .flatMap(
            model ->
                form.ways()
                    .flatMap(method -> form.tellings().map(t -> of(form, model, method, t))));
  }

  private static FamilyCall of(Form form, JsonNode named, Method method, Telling telling) {
    String number = String.valueOf(NUMBERS.incrementAndGet());
    String model = named.path("id").asText(named.asText()).replace("*", number);
    Map<String, Object> own = new TreeMap<>();
    own.put("gen_ai.response.model", model.substring(model.lastIndexOf('/') + 1));
    for (Map.Entry<String, JsonNode> one : named.path("span").properties()) {
      JsonNode value = one.getValue();
      own.put(one.getKey(), value.isNull() ? null : value.asText().replace("*", number));
    }
    String mapped = named.has("mapped") ? named.path("mapped").asText().replace("*", number) : null;
    return new FamilyCall(form, method, telling, model, mapped, own);
  }

  /** What telemetry calls the model: of an ARN the last segment. */
  String requestModel() {
    return model.substring(model.lastIndexOf('/') + 1);
  }

  /** Has the application make the call, and the stand-in answer it as told. */
  void run(Stage stage) {
    ObjectNode behaviour = Json.object().put("modelId", model);
    telling.switches().forEach(behaviour::putPOJO);
    if (form.behaviour() != null) {
      form.behaviour().forEach(behaviour::putPOJO);
    }
    stage.behave(BehaviourReader.read(behaviour.toString()));
    String body = Base64.getEncoder().encodeToString(form.bytes());
    String command = "body-" + method.name().toLowerCase(Locale.ROOT);
    assertThat(stage.run(command, model, "body=" + body, "baggage.tenant_id=acme"))
        .as(toString())
        .startsWith("answered ");
  }

  /** The call's record in the invocation log. */
  JsonNode logged(List<JsonNode> log) {
    List<JsonNode> own =
        log.stream().filter(one -> one.path("modelId").asText().equals(model)).toList();
    assertThat(own).as(toString()).hasSize(1);
    return own.get(0);
  }

  @Override
  public String toString() {
    return String.join(
        " ", form.family(), form.form(), method.name(), telling.name(), requestModel());
  }
}
