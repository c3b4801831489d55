package io.bedrockotel.examples.scenarios;

import io.opentelemetry.api.baggage.Baggage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The interceptor that sees each call with its baggage, as the agent would; the SDK finds it. */
public final class CallRecorder implements ExecutionInterceptor {

  static final List<Call> CALLS = new CopyOnWriteArrayList<>();

  /**
   * A call that began.
   *
   * @param request what the application asked for
   * @param baggage what was current then
   */
  record Call(SdkRequest request, Map<String, String> baggage) {}

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    Map<String, String> baggage = new TreeMap<>();
    Baggage.current().forEach((key, entry) -> baggage.put(key, entry.getValue()));
    CALLS.add(new Call(context.request(), baggage));
  }
}
