package io.bedrockotel.smoke.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

/** Interceptors that put something else in the place of what they got. */
final class HookReplacements {
  private HookReplacements() {}

  /** By what they replace; a recorder on either side sees it. */
  static Map<String, HookCommands.Interceptors> all() {
    return Map.of(
        "request", between(new RequestReplacer()),
        "http-request", between(new HttpRequestReplacer()),
        "http-response", between(new HttpResponseReplacer()),
        "response", between(new ResponseReplacer()),
        "exception", instead(failure -> new IllegalStateException(failure)),
        "exception-by-null", instead(failure -> null));
  }

  private static HookCommands.Interceptors between(ExecutionInterceptor replacer) {
    return seen -> List.of(new HookRecorder("A", seen), replacer, new HookRecorder("B", seen));
  }

  /** With another exception, an asynchronous call does not come to the last hook. */
  private static HookCommands.Interceptors instead(Function<Throwable, Throwable> replacement) {
    HookCommands.Interceptors interceptors = between(new ExceptionReplacer(replacement));
    return new HookCommands.Interceptors() {
      @Override
      public List<ExecutionInterceptor> of(Seen seen) {
        return interceptors.of(seen);
      }

      @Override
      public Duration patience() {
        return Patience.GLANCE;
      }
    };
  }

  private static final class RequestReplacer implements ExecutionInterceptor {
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
      return ((ConverseRequest) context.request())
          .toBuilder().inferenceConfig(config -> config.maxTokens(3)).build();
    }
  }

  private static final class HttpRequestReplacer implements ExecutionInterceptor {
    @Override
    public SdkHttpRequest modifyHttpRequest(
        Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
      return context.httpRequest().toBuilder()
          .putHeader("X-Own", "own")
          .putHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
          .appendRawQueryParameter("own", "parameter")
          .build();
    }
  }

  private static final class HttpResponseReplacer implements ExecutionInterceptor {
    @Override
    public SdkHttpResponse modifyHttpResponse(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      return context.httpResponse().toBuilder()
          .statusCode(400)
          .putHeader("x-amzn-ErrorType", "ValidationException")
          .build();
    }
  }

  private static final class ResponseReplacer implements ExecutionInterceptor {
    @Override
    public SdkResponse modifyResponse(
        Context.ModifyResponse context, ExecutionAttributes attributes) {
      return ((ConverseResponse) context.response())
          .toBuilder()
              .stopReason(StopReason.MAX_TOKENS)
              .usage(usage -> usage.inputTokens(-1))
              .build();
    }
  }

  private static final class ExceptionReplacer implements ExecutionInterceptor {
    private final Function<Throwable, Throwable> replacement;

    private ExceptionReplacer(Function<Throwable, Throwable> replacement) {
      this.replacement = replacement;
    }

    @Override
    public Throwable modifyException(
        Context.FailedExecution context, ExecutionAttributes attributes) {
      return replacement.apply(context.exception());
    }
  }
}
