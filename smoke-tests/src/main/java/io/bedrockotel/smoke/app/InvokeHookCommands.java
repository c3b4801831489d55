package io.bedrockotel.smoke.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;

/** InvokeModel on clients with interceptors of the application. */
final class InvokeHookCommands {
  private static final String METADATA = "X-Amzn-Bedrock-Request-Metadata";
  private static final String OWN = "{\"prompt\":\"own\"}";

  /** The SDK has sent the length by the time the content can be replaced. */
  private static final String SAME_LENGTH =
      InvokeBodies.claude("any").body().asUtf8String().replace("Hello", "Howdy");

  private InvokeHookCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    put(commands, "hooks", seen -> new HookRecorder("A", seen));
    for (String hook :
        List.of("modifyRequest", "modifyHttpRequest", "afterTransmission", "afterExecution")) {
      put(commands, "hook-throws-" + hook, seen -> throwing(seen, hook));
    }
    put(commands, "hook-replaces-request", ReplacingRequest::new);
    put(commands, "hook-replaces-metadata", ReplacingMetadata::new);
    put(commands, "hook-replaces-header", ReplacingHeader::new);
    put(commands, "hook-replaces-content", ReplacingContent::new);
    put(commands, "hook-replaces-response", ReplacingResponse::new);
    return commands;
  }

  /** An interceptor that writes down what it sees. */
  private interface Interceptor {
    ExecutionInterceptor of(Seen seen);
  }

  private static void put(Map<String, Command> commands, String name, Interceptor interceptor) {
    commands.put(
        "invoke-" + name + "-sync",
        (clients, model) -> {
          Seen seen = new Seen();
          try (BedrockRuntimeClient client =
              clients.syncBuilder(c -> c.addExecutionInterceptor(interceptor.of(seen))).build()) {
            Calls.sync(seen, "invoke", () -> client.invokeModel(InvokeBodies.claude(model)));
          }
          return seen.toString();
        });
    commands.put(
        "invoke-" + name + "-async",
        (clients, model) -> {
          Seen hooks = new Seen();
          Seen seen = new Seen();
          try (BedrockRuntimeAsyncClient client =
              clients.asyncBuilder(c -> c.addExecutionInterceptor(interceptor.of(hooks))).build()) {
            Calls.async(seen, () -> client.invokeModel(InvokeBodies.claude(model)));
          }
          // The last hook comes on a thread of the SDK, behind the end of the future or before it.
          return hooks.without("A.afterExecution", "A.onExecutionFailure") + "\n" + seen;
        });
  }

  private static ExecutionInterceptor throwing(Seen seen, String where) {
    return new HookRecorder("A", seen) {
      @Override
      void react(String hook) {
        if (hook.equals(where)) {
          throw new IllegalStateException("the application's own");
        }
      }
    };
  }

  private static final class ReplacingRequest extends HookRecorder {
    private ReplacingRequest(Seen seen) {
      super("A", seen);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
      InvokeModelRequest request = (InvokeModelRequest) super.modifyRequest(context, attributes);
      return request.toBuilder().body(SdkBytes.fromUtf8String(OWN)).build();
    }
  }

  private static final class ReplacingMetadata extends HookRecorder {
    private ReplacingMetadata(Seen seen) {
      super("A", seen);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
      InvokeModelRequest request = (InvokeModelRequest) super.modifyRequest(context, attributes);
      return request.toBuilder().requestMetadata("{\"order\":\"43\"}").build();
    }
  }

  private static final class ReplacingHeader extends HookRecorder {
    private ReplacingHeader(Seen seen) {
      super("A", seen);
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(
        Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
      return super.modifyHttpRequest(context, attributes).toBuilder()
          .putHeader(METADATA, "{\"order\":\"44\"}")
          .build();
    }
  }

  private static final class ReplacingContent extends HookRecorder {
    private ReplacingContent(Seen seen) {
      super("A", seen);
    }

    @Override
    public Optional<RequestBody> modifyHttpContent(
        Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
      super.modifyHttpContent(context, attributes);
      return context.requestBody().map(body -> RequestBody.fromString(SAME_LENGTH));
    }

    @Override
    public Optional<AsyncRequestBody> modifyAsyncHttpContent(
        Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
      super.modifyAsyncHttpContent(context, attributes);
      return context.asyncRequestBody().map(body -> AsyncRequestBody.fromString(SAME_LENGTH));
    }
  }

  private static final class ReplacingResponse extends HookRecorder {
    private ReplacingResponse(Seen seen) {
      super("A", seen);
    }

    @Override
    public SdkResponse modifyResponse(
        Context.ModifyResponse context, ExecutionAttributes attributes) {
      InvokeModelResponse response =
          (InvokeModelResponse) super.modifyResponse(context, attributes);
      return response.toBuilder().body(SdkBytes.fromUtf8String("[]")).build();
    }
  }
}
