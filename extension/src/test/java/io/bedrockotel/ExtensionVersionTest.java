package io.bedrockotel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtensionVersionTest {
  @Test
  void versionIsThatOfTheProject() {
    assertThat(ExtensionVersion.VERSION).isEqualTo(System.getProperty("project.version"));
  }
}
