package io.bedrockotel.examples.localbedrock.books;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.operation.Caller;
import io.bedrockotel.examples.localbedrock.operation.Outcome;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The writer of model invocation log records, schema 1.0. */
final class InvocationRecord {

  private static final String JSON = "application/json";

  private final String account;
  private final String ownRegion;

  InvocationRecord(String account, String ownRegion) {
    this.account = account;
    this.ownRegion = ownRegion;
  }

  ObjectNode of(Invocation invocation) {
    Caller caller = Caller.of(invocation.call().headers().get("authorization"), ownRegion);
    String modelId = invocation.call().modelId();
    Instant second = invocation.at().truncatedTo(ChronoUnit.SECONDS);
    ObjectNode json =
        Json.object()
            .put("schemaType", "ModelInvocationLog")
            .put("schemaVersion", "1.0")
            .put("timestamp", second.toString())
            .put("accountId", account)
            .put("region", caller.region())
            .put("requestId", invocation.call().requestId())
            .put("operation", invocation.operation())
            .put("modelId", modelId);
    json.putObject("identity").put("arn", "arn:aws:iam::" + account + ":user/" + caller.user());
    InferenceRegion.of(modelId, caller.region()).ifPresent(at -> json.put("inferenceRegion", at));
    if (!invocation.metadata().isEmpty()) {
      json.set("requestMetadata", Json.MAPPER.valueToTree(invocation.metadata()));
    }
    Outcome outcome = invocation.outcome();
    if (outcome.errorCode() != null) {
      json.put("errorCode", outcome.errorCode());
    }
    addInput(json.putObject("input"), invocation);
    if (outcome.body() != null) {
      addOutput(json.putObject("output"), outcome);
    }
    return json;
  }

  private static void addInput(ObjectNode input, Invocation invocation) {
    input.put("inputContentType", JSON);
    invocation.call().parsed().ifPresent(body -> input.set("inputBodyJson", body));
    Usage usage = invocation.outcome().usage();
    if (usage == null) {
      return;
    }
    input.put("inputTokenCount", usage.inputTokens());
    if (usage.cache() != null) {
      input.put("cacheReadInputTokenCount", usage.cacheRead());
      input.put("cacheWriteInputTokenCount", usage.cacheWritten());
    }
  }

  private static void addOutput(ObjectNode output, Outcome outcome) {
    output.put("outputContentType", JSON);
    output.set("outputBodyJson", outcome.body());
    Usage usage = outcome.usage();
    if (usage != null && usage.generated() != null) {
      output.put("outputTokenCount", usage.outputTokens());
    }
  }
}
