package io.bedrockotel.sdk;

import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.core.ClientType;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;

/**
 * The last interceptor of a Bedrock client: it sees the request as the application's interceptors
 * left it, and each attempt. Its scope is open only while the HTTP client works on the calling
 * thread.
 */
public final class CallInterceptor implements ExecutionInterceptor {
  /** Names must be unique in the SDK, which may serve several class loaders with copies of this. */
  static final ExecutionAttribute<BedrockCall> CALL =
      new ExecutionAttribute<>(
          "io.bedrockotel.call@" + Integer.toHexString(System.identityHashCode(BedrockCall.class)));

  private final boolean headerTaken;

  /**
   * Creates an interceptor.
   *
   * @param headerTaken whether the client sends a metadata header of its own with every request, to
   *     which nothing can be added
   */
  CallInterceptor(boolean headerTaken) {
    this.headerTaken = headerTaken;
  }

  boolean isHeaderTaken() {
    return headerTaken;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    BedrockCall call = CurrentCall.get();
    if (call != null) {
      call.boundary().run(() -> begin(call, context.request(), attributes));
    }
  }

  private void begin(BedrockCall call, SdkRequest request, ExecutionAttributes attributes) {
    if (call.isExecutionOf(request)) {
      call.metadata().headerTaken(headerTaken);
      attributes.putAttribute(CALL, call);
      Region region = attributes.getAttribute(AwsExecutionAttribute.AWS_REGION);
      call.attempts().region(region == null ? null : region.id());
      call.openScope();
    }
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    BedrockCall call = attributes.getAttribute(CALL);
    if (call == null) {
      return request;
    }
    return call.boundary()
        .call(() -> call.withMetadata(request, EndpointHost.of(attributes)), request);
  }

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    SdkHttpRequest http = context.httpRequest();
    BedrockCall call = attributes.getAttribute(CALL);
    if (call == null) {
      return http;
    }
    return call.boundary()
        .call(() -> call.withMetadata(context.request(), http, EndpointHost.of(attributes)), http);
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    BedrockCall call = attributes.getAttribute(CALL);
    if (call != null) {
      call.boundary().run(() -> beginAttempt(call, context, attributes));
    }
  }

  private static void beginAttempt(
      BedrockCall call, Context.BeforeTransmission context, ExecutionAttributes attributes) {
    call.transmit(context.request(), context.httpRequest());
    if (isSync(attributes)) {
      call.openScope();
    }
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    BedrockCall call = attributes.getAttribute(CALL);
    if (call != null) {
      closeScope(call, attributes);
      call.boundary().run(() -> call.attempts().answered(context.httpResponse()));
    }
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    BedrockCall call = attributes.getAttribute(CALL);
    if (call != null && !call.isStream()) {
      call.boundary().run(call.attempts()::done);
    }
    return context.response();
  }

  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    BedrockCall call = attributes.getAttribute(CALL);
    if (call != null) {
      closeScope(call, attributes);
      call.boundary().run(call.attempts()::done);
    }
    return context.exception();
  }

  private static void closeScope(BedrockCall call, ExecutionAttributes attributes) {
    if (isSync(attributes)) {
      call.boundary().run(call::closeScope);
    }
  }

  static boolean isSync(ExecutionAttributes attributes) {
    return attributes.getAttribute(SdkExecutionAttribute.CLIENT_TYPE) == ClientType.SYNC;
  }
}
