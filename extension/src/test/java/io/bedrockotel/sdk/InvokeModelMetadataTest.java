package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;

/** Wherever the application puts the header, wire, span and metrics agree. */
class InvokeModelMetadataTest {
  private static final Map<String, String> OPERATOR = Map.of("team", "search");
  private static final String TENANT = "{\"tenant_id\":\"acme\"}";
  private static final String TENANT_AND_TEAM = "{\"tenant_id\":\"acme\",\"team\":\"search\"}";
  private static final Map<String, String> BOTH = Map.of("tenant_id", "acme", "team", "search");
  private static final String OWN_TEAM = "{\"team\":\"own\"}";
  private static final Map<String, String> OWN = Map.of("team", "own");
  private static final Map<String, Long> NOT_EXTENDABLE = Map.of("header_not_extendable", 1L);

  @Test
  void nothingOfTheApplications() {
    WireCall call = call(settings -> {}, request -> {});
    isSentAndTold(call, "{\"team\":\"search\"}", OPERATOR);
  }

  @Test
  void member() {
    WireCall call = call(settings -> {}, request -> request.requestMetadata(TENANT));
    isSentAndTold(call, TENANT_AND_TEAM, BOTH);
  }

  @Test
  void override() {
    isSentAndTold(call(settings -> {}, overriding(TENANT)), TENANT_AND_TEAM, BOTH);
  }

  @Test
  void interceptorThatAppends() {
    isSentAndTold(
        call(hook(http -> http.toBuilder().appendHeader(WireCall.HEADER, TENANT).build())),
        TENANT_AND_TEAM,
        BOTH);
  }

  @Test
  void interceptorThatPutsIfAbsent() {
    isSentAndTold(call(hook(InvokeModelMetadataTest::putIfAbsent)), TENANT_AND_TEAM, BOTH);
  }

  @Test
  void interceptorThatPuts() {
    isSentAndTold(call(hook(http -> put(http, OWN_TEAM))), OWN_TEAM, OWN);
  }

  @Test
  void interceptorThatPutsOverTheMember() {
    isSentAndTold(
        call(hook(http -> put(http, OWN_TEAM)), request -> request.requestMetadata(TENANT)),
        OWN_TEAM,
        OWN);
  }

  @Test
  void hooksDoNotSeeWhatIsAdded() {
    Map<String, Object> seen = new HashMap<>();
    call(
        settings ->
            settings.addExecutionInterceptor(
                new ExecutionInterceptor() {
                  @Override
                  public void beforeMarshalling(
                      Context.BeforeMarshalling context, ExecutionAttributes attributes) {
                    seen.put("member", ((InvokeModelRequest) context.request()).requestMetadata());
                  }
                }),
        request -> {});
    assertThat(seen).containsEntry("member", null);
  }

  @Test
  void headerOfTheClientStandsAlone() {
    WireCall call = call(settings -> settings.putHeader(WireCall.HEADER, OWN_TEAM), request -> {});
    isSentAndTold(call, OWN_TEAM, OWN);
    assertThat(call.adjusted()).isEmpty();
  }

  @Test
  void otherEntriesAreAttributedBesideTheClients() {
    WireCall call = call(settings -> settings.putHeader(WireCall.HEADER, TENANT), request -> {});
    assertThat(call.sent()).containsExactly(TENANT);
    assertThat(call.onSpan()).isEqualTo(Map.of("tenant_id", "acme"));
    assertThat(call.inMetrics()).isEqualTo(BOTH);
    assertThat(call.adjusted()).isEqualTo(NOT_EXTENDABLE);
  }

  @Test
  void twoHeadersStayTwo() {
    WireCall call =
        call(
            settings -> settings.putHeader(WireCall.HEADER, OWN_TEAM),
            request -> request.requestMetadata(TENANT));
    assertThat(call.sent()).containsExactly(TENANT, OWN_TEAM);
    assertThat(call.onSpan()).isEmpty();
    assertThat(call.inMetrics()).isEqualTo(BOTH);
    assertThat(call.adjusted()).isEqualTo(NOT_EXTENDABLE);
    assertThat(call(settings -> {}, overriding(TENANT).andThen(r -> r.requestMetadata(OWN_TEAM))))
        .satisfies(both -> assertThat(both.sent()).containsExactly(OWN_TEAM, TENANT))
        .satisfies(both -> assertThat(both.onSpan()).isEmpty())
        .satisfies(both -> assertThat(both.adjusted()).isEqualTo(NOT_EXTENDABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"a\":\"b\"} trailing",
        "{\"a\":\"b\"}}",
        "{\"a\":\"b\"}{\"c\":\"d}\"}",
        "{\"a\":\"b\"} /* } */",
        "{\"a\":\"b\",\"a\":\"c\"}"
      })
  void malformedStaysAsItIs(String own) {
    assertThat(call(settings -> {}, request -> request.requestMetadata(own)))
        .satisfies(call -> assertThat(call.sent()).containsExactly(own))
        .satisfies(call -> assertThat(call.onSpan()).isEmpty())
        .satisfies(call -> assertThat(call.inMetrics()).isEqualTo(OPERATOR))
        .satisfies(call -> assertThat(call.adjusted()).isEqualTo(NOT_EXTENDABLE));
    assertThat(call(settings -> {}, overriding(own)))
        .satisfies(call -> assertThat(call.sent()).containsExactly(own))
        .satisfies(call -> assertThat(call.adjusted()).isEqualTo(NOT_EXTENDABLE));
    assertThat(call(hook(http -> put(http, own))))
        .satisfies(call -> assertThat(call.sent()).containsExactly(own))
        .satisfies(call -> assertThat(call.adjusted()).isEqualTo(NOT_EXTENDABLE));
  }

  @Test
  void hostThatAnInterceptorPutsInIsAskedToo() {
    WireCall elsewhere = call(hook(http -> http.toBuilder().host("gateway.internal").build()));
    assertThat(elsewhere.sent()).isEmpty();
    assertThat(elsewhere.onSpan()).isEmpty();
    assertThat(elsewhere.inMetrics()).isEqualTo(OPERATOR);
    assertThat(elsewhere.adjusted()).isEmpty();
    assertThat(call(hook(http -> http.toBuilder().host("other.amazonaws.com").build())).sent())
        .containsExactly("{\"team\":\"search\"}");
  }

  @Test
  void whatHasNoRoomIsCountedAndNowhere() {
    Map<String, String> operator = new LinkedHashMap<>();
    for (int i = 0; i < 14; i++) {
      operator.put("k".repeat(250) + (100_000 + i), "v".repeat(256));
    }
    operator.put("team", "search");
    String own = "{\"tenant_id\":\"" + "a".repeat(1_300) + "\"}";
    WireCall call = WireCall.of(operator, settings -> {}, request -> request.requestMetadata(own));
    assertThat(call.sent()).singleElement().satisfies(text -> hasEntries(text, call.onSpan()));
    assertThat(call.onSpan()).hasSize(1 + 13).containsKey("tenant_id");
    assertThat(call.inMetrics()).containsOnlyKeys("tenant_id");
    assertThat(call.adjusted()).isEqualTo(Map.of("no_room_left", 2L));
  }

  private static void hasEntries(String text, Map<String, String> entries) {
    assertThat(MetadataObject.entries(text)).isEqualTo(entries);
  }

  private static void isSentAndTold(WireCall call, String text, Map<String, String> entries) {
    assertThat(call.sent()).containsExactly(text);
    assertThat(call.signed()).isTrue();
    assertThat(call.onSpan()).isEqualTo(entries);
    assertThat(call.inMetrics()).isEqualTo(entries);
  }

  private static WireCall call(Consumer<ClientOverrideConfiguration.Builder> settings) {
    return call(settings, request -> {});
  }

  private static WireCall call(
      Consumer<ClientOverrideConfiguration.Builder> settings,
      Consumer<InvokeModelRequest.Builder> request) {
    return WireCall.of(OPERATOR, settings, request);
  }

  private static Consumer<InvokeModelRequest.Builder> overriding(String text) {
    return request ->
        request.overrideConfiguration(override -> override.putHeader(WireCall.HEADER, text));
  }

  private static SdkHttpRequest put(SdkHttpRequest http, String text) {
    return http.toBuilder().putHeader(WireCall.HEADER, text).build();
  }

  private static SdkHttpRequest putIfAbsent(SdkHttpRequest http) {
    return http.firstMatchingHeader(WireCall.HEADER).isPresent() ? http : put(http, TENANT);
  }

  private static Consumer<ClientOverrideConfiguration.Builder> hook(
      UnaryOperator<SdkHttpRequest> change) {
    return settings ->
        settings.addExecutionInterceptor(
            new ExecutionInterceptor() {
              @Override
              public SdkHttpRequest modifyHttpRequest(
                  Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
                return change.apply(context.httpRequest());
              }
            });
  }
}
