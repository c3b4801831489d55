package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The asynchronous invocations since the last reset. One is in progress until it was asked for
 * once; then it is at its end.
 */
public final class AsyncInvokes {

  private static final int ID_LENGTH = 12;

  private final Map<String, ObjectNode> byArn = new LinkedHashMap<>();
  private final String account;
  private final String ownRegion;

  public AsyncInvokes(String account, String ownRegion) {
    this.account = account;
    this.ownRegion = ownRegion;
  }

  public synchronized void clear() {
    byArn.clear();
  }

  /** Starts an invocation, or finds the one of the same client token; its ARN. */
  synchronized String start(Call call, boolean failing) {
    JsonNode request = call.json();
    JsonNode token = request.path("clientRequestToken");
    for (Map.Entry<String, ObjectNode> known : byArn.entrySet()) {
      if (token.isTextual() && token.equals(known.getValue().path("clientRequestToken"))) {
        return known.getKey();
      }
    }
    String region = Caller.of(call.headers().get("authorization"), ownRegion).region();
    String id = call.requestId().replace("-", "").substring(0, ID_LENGTH);
    String arn = "arn:aws:bedrock:%s:%s:async-invoke/%s".formatted(region, account, id);
    ObjectNode invoke =
        started(request, modelArn(request.path("modelId").asText(), region), failing);
    byArn.put(arn, invoke.put("invocationArn", arn));
    return arn;
  }

  /** What is known of an invocation, which is at its end from then on. */
  synchronized Optional<ObjectNode> ask(String arn) {
    ObjectNode known = byArn.get(arn);
    if (known == null) {
      return Optional.empty();
    }
    ObjectNode now = told(known);
    end(known);
    return Optional.of(now);
  }

  synchronized List<ObjectNode> all() {
    return byArn.values().stream().map(AsyncInvokes::told).toList();
  }

  private static ObjectNode started(JsonNode request, String modelArn, boolean failing) {
    String now = now();
    ObjectNode invoke = Json.object().put("status", "InProgress").put("modelArn", modelArn);
    invoke.put("submitTime", now).put("lastModifiedTime", now).put("failing", failing);
    if (request.has("clientRequestToken")) {
      invoke.set("clientRequestToken", request.path("clientRequestToken"));
    }
    return invoke.set("outputDataConfig", request.path("outputDataConfig"));
  }

  private static void end(ObjectNode invoke) {
    if (invoke.has("endTime")) {
      return;
    }
    boolean failing = invoke.path("failing").asBoolean();
    invoke.put("status", failing ? "Failed" : "Completed");
    if (failing) {
      invoke.put("failureMessage", "The guardrail blocked this output.");
    }
    invoke.put("endTime", now()).put("lastModifiedTime", now());
  }

  /** A record without what only the stand-in knows. */
  private static ObjectNode told(ObjectNode invoke) {
    ObjectNode told = invoke.deepCopy();
    told.remove("failing");
    return told;
  }

  private static String modelArn(String modelId, String region) {
    return modelId.startsWith("arn:")
        ? modelId
        : "arn:aws:bedrock:" + region + "::foundation-model/" + modelId;
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
