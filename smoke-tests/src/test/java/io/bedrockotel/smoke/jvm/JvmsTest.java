package io.bedrockotel.smoke.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That a JVM is what it was asked for. */
class JvmsTest {
  @ParameterizedTest
  @ValueSource(ints = {11, 17, 21, 25})
  void everyFeatureVersionRuns(int feature) throws Exception {
    Path home = Jvms.find(feature).orElse(null);
    assumeTrue(home != null, "said by Jvms");
    Process java =
        new ProcessBuilder(home.resolve("bin/java").toString(), "-version")
            .redirectErrorStream(true)
            .start();
    assertThat(new String(java.getInputStream().readAllBytes()))
        .contains("version \"" + feature + ".");
    assertThat(java.waitFor()).isZero();
  }

  @Test
  void versionThatNobodyHasIsUnavailable() {
    assertThat(InstalledJvms.find(5)).isEmpty();
    assertThatThrownBy(() -> PinnedJre.of(5))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("none is installed and none is pinned");
  }
}
