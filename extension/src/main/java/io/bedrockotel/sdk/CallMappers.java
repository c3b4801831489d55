package io.bedrockotel.sdk;

import io.bedrockotel.family.Models;
import io.bedrockotel.genai.Operation;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The choice of the mapping by the request's class. */
final class CallMappers {
  private static final Map<String, Operation> OPERATIONS = operations();

  private final Models models;
  private final ConverseRequestMapper converse;

  /**
   * Creates the choice.
   *
   * @param models the operator's model ids for opaque identifiers
   */
  CallMappers(Map<String, String> models) {
    this.models = new Models(models);
    this.converse = new ConverseRequestMapper(this.models);
  }

  private static Map<String, Operation> operations() {
    Map<String, Operation> operations = new HashMap<>();
    for (Operation operation : Operation.values()) {
      operations.put(operation.rpcMethod() + "Request", operation);
    }
    return operations;
  }

  /**
   * The mapping of a request.
   *
   * @throws IllegalArgumentException when it is of another operation
   */
  CallMapper of(SdkRequest request) {
    Operation operation = OPERATIONS.get(request.getClass().getSimpleName());
    if (operation == null) {
      throw new IllegalArgumentException("Not observed: " + request.getClass().getName());
    }
    switch (operation) {
      case CONVERSE:
      case CONVERSE_STREAM:
        return new ConverseMapper(converse.map(operation, request));
      case INVOKE_MODEL:
      case INVOKE_MODEL_WITH_RESPONSE_STREAM:
      case INVOKE_MODEL_WITH_BIDIRECTIONAL_STREAM:
        return InvokeModelMapper.of(operation, request, models);
      case START_ASYNC_INVOKE:
        return new StartAsyncInvokeMapper(request, models);
      case COUNT_TOKENS:
        return new CountTokensMapper(request, models);
      case APPLY_GUARDRAIL:
      case INVOKE_GUARDRAIL_CHECKS:
        return new GuardrailCallMapper(operation, request);
    }
    throw new IllegalArgumentException(operation.rpcMethod());
  }
}
