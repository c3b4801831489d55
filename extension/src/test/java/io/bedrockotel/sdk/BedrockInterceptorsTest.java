package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.core.client.config.SdkClientOption;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

class BedrockInterceptorsTest {
  @Test
  void applicationsInterceptorsStandBetweenOurs() {
    ExecutionInterceptor first = new ExecutionInterceptor() {};
    ExecutionInterceptor second = new ExecutionInterceptor() {};
    SdkClientConfiguration before =
        SdkClientConfiguration.builder()
            .option(SdkClientOption.EXECUTION_INTERCEPTORS, List.of(first, second))
            .build();

    List<ExecutionInterceptor> after = interceptors(before);

    assertThat(after).hasSize(4);
    assertThat(after.get(0)).isInstanceOf(ScopeInterceptor.class);
    assertThat(after.subList(1, 3)).containsExactly(first, second);
    assertThat(after.get(3)).isInstanceOf(CallInterceptor.class);
    assertThat(before.option(SdkClientOption.EXECUTION_INTERCEPTORS))
        .containsExactly(first, second);
  }

  @Test
  void clientWithoutInterceptorsGetsOurs() {
    assertThat(interceptors(SdkClientConfiguration.builder().build())).hasSize(2);
  }

  @Test
  void copiedConfigurationBringsNoSecondPair() {
    SdkClientConfiguration copied =
        BedrockInterceptors.around(SdkClientConfiguration.builder().build());

    assertThat(interceptors(copied)).hasSize(2);
  }

  @Test
  void interceptorsOfPluginsStandBeforeTheLast() {
    ExecutionInterceptor plugin = new ExecutionInterceptor() {};
    SdkClientConfiguration built =
        BedrockInterceptors.around(SdkClientConfiguration.builder().build());
    List<ExecutionInterceptor> changed =
        new ArrayList<>(built.option(SdkClientOption.EXECUTION_INTERCEPTORS));
    changed.add(plugin);

    SdkClientConfiguration after =
        BedrockInterceptors.last(
            built.toBuilder().option(SdkClientOption.EXECUTION_INTERCEPTORS, changed).build());

    assertThat(after.option(SdkClientOption.EXECUTION_INTERCEPTORS))
        .satisfiesExactly(
            one -> assertThat(one).isInstanceOf(ScopeInterceptor.class),
            one -> assertThat(one).isSameAs(plugin),
            one -> assertThat(one).isInstanceOf(CallInterceptor.class));
    assertThat(BedrockInterceptors.last(after)).isSameAs(after);
  }

  @Test
  void headerThatAPluginAddsIsTakenIntoAccount() {
    SdkClientConfiguration built =
        BedrockInterceptors.around(SdkClientConfiguration.builder().build());
    SdkClientConfiguration changed =
        built.toBuilder()
            .option(
                SdkClientOption.ADDITIONAL_HTTP_HEADERS,
                Map.of(WireCall.HEADER, List.of("{\"team\":\"own\"}")))
            .build();

    SdkClientConfiguration after = BedrockInterceptors.last(changed);

    assertThat(after.option(SdkClientOption.EXECUTION_INTERCEPTORS))
        .satisfiesExactly(
            one -> assertThat(one).isInstanceOf(ScopeInterceptor.class),
            one -> assertThat(((CallInterceptor) one).isHeaderTaken()).isTrue());
    assertThat(BedrockInterceptors.last(after)).isSameAs(after);
  }

  @Test
  void listThatAPluginReplacedGetsBoth() {
    ExecutionInterceptor plugin = new ExecutionInterceptor() {};
    SdkClientConfiguration replaced =
        SdkClientConfiguration.builder()
            .option(SdkClientOption.EXECUTION_INTERCEPTORS, List.of(plugin))
            .build();

    assertThat(BedrockInterceptors.last(replaced).option(SdkClientOption.EXECUTION_INTERCEPTORS))
        .satisfiesExactly(
            one -> assertThat(one).isInstanceOf(ScopeInterceptor.class),
            one -> assertThat(one).isSameAs(plugin),
            one -> assertThat(one).isInstanceOf(CallInterceptor.class));
  }

  private static List<ExecutionInterceptor> interceptors(SdkClientConfiguration configuration) {
    return BedrockInterceptors.around(configuration).option(SdkClientOption.EXECUTION_INTERCEPTORS);
  }
}
