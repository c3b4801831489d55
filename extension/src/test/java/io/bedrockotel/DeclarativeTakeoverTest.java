package io.bedrockotel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.emptyList;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfiguration;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfigurationCustomizerProvider;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the takeover makes of files that the SDK's own parser read. */
class DeclarativeTakeoverTest {
  private static final List<String> STOCK =
      List.of(
          "aws_sdk_2.2_bedrock_runtime", "aws_sdk_2_2_bedrock_runtime", "aws_sdk_bedrock_runtime");

  @Test
  void stockModuleIsOffByDefault() {
    assertThat(disabled(takenOver(""))).containsExactlyElementsOf(STOCK);
  }

  @Test
  void whatTheUserSwitchedOffStaysOff() {
    DeclarativeConfigProperties file =
        takenOver(modules("disabled: [jdbc, aws_sdk_2_2_bedrock_runtime]", "enabled: [kafka]"));

    assertThat(disabled(file))
        .containsExactly("jdbc", "aws_sdk_2_2_bedrock_runtime", "aws_sdk_bedrock_runtime");
    assertThat(modules(file).getScalarList("enabled", String.class)).containsExactly("kafka");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws_sdk_2_2_bedrock_runtime", "aws_sdk_2.2_bedrock_runtime"})
  void stockModuleThatTheUserAskedForStays(String name) {
    DeclarativeConfigProperties file = takenOver(modules("enabled: [" + name + "]"));

    assertThat(disabled(file)).containsExactly("aws_sdk_bedrock_runtime");
    assertThat(bedrock(file).getString("takeover")).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"enabled: 'false'", "takeover: 'false'", "enabled: false", "takeover: false"})
  void nothingIsSwitchedOffWithoutTakeover(String setting) {
    assertThat(disabled(takenOver(bedrock(setting)))).isEmpty();
  }

  @Test
  void wrongValueMeansTheDefault() {
    assertThat(disabled(takenOver(bedrock("takeover: perhaps")))).containsExactlyElementsOf(STOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"default_enabled: false", "disabled: [bedrock]"})
  void whereTheAgentLeavesUsOutWeAreOff(String setting) {
    DeclarativeConfigProperties file = takenOver(modules(setting));

    assertThat(disabled(file)).doesNotContainAnyElementsOf(STOCK);
    assertThat(bedrock(file).getString("enabled")).isEqualTo("false");
  }

  @Test
  void whereTheAgentTakesOnlyUsWeTakeOver() {
    DeclarativeConfigProperties file =
        takenOver(modules("default_enabled: false", "enabled: [bedrock]"));

    assertThat(disabled(file)).containsExactlyElementsOf(STOCK);
    assertThat(bedrock(file).getString("enabled")).isNull();
  }

  @Test
  void otherSettingsStay() {
    DeclarativeConfigProperties file =
        takenOver(bedrock("metadata: {static: 'team=search'}") + "disabled: true\n");

    assertThat(bedrock(file).get("metadata").getString("static")).isEqualTo("team=search");
    assertThat(file.getBoolean("disabled")).isTrue();
  }

  @Test
  void sdkFindsItBeforeAllOthers() {
    assertThat(ServiceLoader.load(DeclarativeConfigurationCustomizerProvider.class))
        .filteredOn(provider -> provider instanceof DeclarativeTakeover)
        .singleElement()
        .satisfies(provider -> assertThat(provider.order()).isEqualTo(Integer.MIN_VALUE));
  }

  private static DeclarativeConfigProperties takenOver(String yaml) {
    String file = "file_format: \"1.0\"\n" + yaml;
    Object model = DeclarativeConfiguration.parse(new ByteArrayInputStream(file.getBytes(UTF_8)));
    Takeover.applyTo(new ModuleLists(new ConfigurationFile(model)));
    return DeclarativeConfiguration.toConfigProperties(model);
  }

  private static String bedrock(String setting) {
    return "instrumentation/development:\n  java:\n    bedrock:\n      " + setting + "\n";
  }

  private static String modules(String... settings) {
    return "distribution:\n  javaagent:\n    instrumentation:\n      "
        + String.join("\n      ", settings)
        + "\n";
  }

  private static DeclarativeConfigProperties bedrock(DeclarativeConfigProperties file) {
    return file.get("instrumentation/development").get("java").get("bedrock");
  }

  private static DeclarativeConfigProperties modules(DeclarativeConfigProperties file) {
    return file.get("distribution").get("javaagent").get("instrumentation");
  }

  private static List<String> disabled(DeclarativeConfigProperties file) {
    return modules(file).getScalarList("disabled", String.class, emptyList());
  }
}
