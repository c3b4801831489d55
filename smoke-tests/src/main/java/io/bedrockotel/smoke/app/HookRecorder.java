package io.bedrockotel.smoke.app;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.ClientType;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** An interceptor of the application that writes down what each of its hooks sees. */
class HookRecorder implements ExecutionInterceptor {
  private static final ExecutionAttribute<String> LAST = new ExecutionAttribute<>("smoke.last");

  /** The hooks that end a call. */
  private static final List<String> LAST_HOOKS =
      List.of("afterExecution", "modifyException", "onExecutionFailure");

  private final String name;
  private final Seen seen;

  HookRecorder(String name, Seen seen) {
    this.name = name;
    this.seen = seen;
  }

  /** What a subclass does in a hook, behind the note. */
  void react(String hook) {}

  private void note(String hook, ExecutionAttributes attributes, Object... sight) {
    StringBuilder line = new StringBuilder(name + "." + hook);
    for (Object each : sight) {
      line.append(' ').append(HookSight.describe(each));
    }
    line.append(" after ").append(attributes.getAttribute(LAST));
    // An asynchronous call ends on the thread of whoever is later, the SDK's or the caller's.
    boolean anyThread =
        LAST_HOOKS.contains(hook)
            && attributes.getAttribute(SdkExecutionAttribute.CLIENT_TYPE) == ClientType.ASYNC;
    seen.add(line + " " + (anyThread ? seen.context() : seen.surroundings()));
    attributes.putAttribute(LAST, name + "." + hook);
    react(hook);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    note("beforeExecution", attributes, context.request());
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    note("modifyRequest", attributes, context.request());
    return context.request();
  }

  @Override
  public void beforeMarshalling(Context.BeforeMarshalling context, ExecutionAttributes attributes) {
    note("beforeMarshalling", attributes, context.request());
  }

  @Override
  public void afterMarshalling(Context.AfterMarshalling context, ExecutionAttributes attributes) {
    note("afterMarshalling", attributes, context.request(), context.httpRequest());
  }

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    note("modifyHttpRequest", attributes, context.httpRequest());
    return context.httpRequest();
  }

  @Override
  public Optional<RequestBody> modifyHttpContent(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    note("modifyHttpContent", attributes, context.requestBody().isPresent());
    return context.requestBody();
  }

  @Override
  public Optional<AsyncRequestBody> modifyAsyncHttpContent(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    note("modifyAsyncHttpContent", attributes, context.asyncRequestBody().isPresent());
    return context.asyncRequestBody();
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    note("beforeTransmission", attributes, context.httpRequest());
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    note("afterTransmission", attributes, context.httpResponse());
  }

  @Override
  public SdkHttpResponse modifyHttpResponse(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    note("modifyHttpResponse", attributes, context.httpResponse());
    return context.httpResponse();
  }

  @Override
  public Optional<Publisher<ByteBuffer>> modifyAsyncHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    note("modifyAsyncHttpResponseContent", attributes, context.responsePublisher().isPresent());
    return context.responsePublisher();
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    note("modifyHttpResponseContent", attributes, context.responseBody().isPresent());
    return context.responseBody();
  }

  @Override
  public void beforeUnmarshalling(
      Context.BeforeUnmarshalling context, ExecutionAttributes attributes) {
    note("beforeUnmarshalling", attributes, context.httpResponse());
  }

  @Override
  public void afterUnmarshalling(
      Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
    note("afterUnmarshalling", attributes, context.response());
  }

  @Override
  public SdkResponse modifyResponse(
      Context.ModifyResponse context, ExecutionAttributes attributes) {
    note("modifyResponse", attributes, context.response());
    return context.response();
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    note("afterExecution", attributes, context.request(), context.response());
  }

  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    note("modifyException", attributes, context.request(), context.exception());
    return context.exception();
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    note("onExecutionFailure", attributes, context.httpRequest(), context.exception());
  }
}
