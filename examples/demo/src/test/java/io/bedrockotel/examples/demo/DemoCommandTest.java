package io.bedrockotel.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path root;

  @Test
  void missingJar() {
    assertThat(run("--root", root.toString())).isEqualTo(1);
    assertThat(err)
        .hasToString(
            "demo: examples/local-bedrock/target/local-bedrock.jar is missing;"
                + " build it with `mvn -Pdemo verify` in "
                + root
                + "\n");
  }

  @Test
  void brokenJar() throws IOException {
    createJars();

    assertThat(run("--root", root.toString())).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("demo: local-bedrock ended before it listened; all its output: ")
        .contains("\n  | Error: Invalid or corrupt jarfile ");
  }

  @Test
  void workDirectoryIsAFile() throws IOException {
    createJars();
    Path file = Files.createFile(root.resolve("file"));

    assertThat(run("--root", root.toString(), "--work-dir", file.toString())).isEqualTo(1);
    assertThat(err)
        .hasToString(
            "demo: cannot write to " + file + " (" + file + "); choose another --work-dir\n");
  }

  @Test
  void unknownScenario() {
    assertThat(run("--only", "chess")).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "demo: Invalid value for option '--only' (<scenarios>): 'chess' is no scenario; they"
                + " are [customer-service, sales-assistant, developer-tools, document-analysis]"
                + " (--help shows the options)\n");
  }

  @Test
  void noneAtOnce() {
    assertThat(run("--at-once", "0")).isEqualTo(2);
    assertThat(err)
        .hasToString("demo: --at-once must be at least 1, but is 0 (--help shows the options)\n");
  }

  @Test
  void help() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("--root", "--work-dir", "--only", "--at-once", "--fault")
        .contains("customer-service", "sales-assistant", "developer-tools", "document-analysis");
  }

  private int run(String... options) {
    CommandLine command = Demo.commandLine();
    return command
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(options);
  }

  private void createJars() throws IOException {
    Layout layout = new Layout(root, root);
    for (Path jar : layout.jars()) {
      Files.createDirectories(jar.resolveSibling(""));
      Files.writeString(jar, "not a jar");
    }
  }
}
