package io.bedrockotel.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildrenTest {

  private static final String WAITS =
      """
      class Child {
        public static void main(String[] args) throws Exception {
          System.out.println("child listening on http://127.0.0.1:7");
          Thread.sleep(600_000);
        }
      }
      """;
  private static final String FAILS =
      """
      class Child {
        public static void main(String[] args) {
          for (int line = 1; line <= 40; line++) {
            System.out.println("line " + line);
          }
          System.err.println("alas, " + System.getenv("WHAT"));
          System.exit(3);
        }
      }
      """;

  @TempDir Path work;
  private Children children;

  @BeforeEach
  void open() throws DemoFailure {
    children = Children.in(work);
  }

  @AfterEach
  void close() {
    children.close();
  }

  @Test
  void listeningChildEndsWithTheDemo() throws Exception {
    URI address = start(WAITS).awaitAddress();

    assertThat(address).isEqualTo(URI.create("http://127.0.0.1:7"));
    assertThat(DemoProcesses.in(work)).hasSize(1);
    children.close();
    assertThat(DemoProcesses.in(work)).isEmpty();
  }

  @Test
  void childIsAskedToStop() throws Exception {
    ChildProcess child = start(WAITS);
    child.awaitAddress();

    child.stop();

    assertThat(DemoProcesses.in(work)).isEmpty();
  }

  @Test
  void failedChildShowsItsLastLines() throws Exception {
    ChildProcess child = start(FAILS);

    assertThatThrownBy(child::awaitSuccess)
        .hasMessageStartingWith(
            "child failed with exit code 3; all its output: " + work.resolve("child.log"))
        .hasMessageContaining("\n  | line 40\n  | alas, all is lost")
        .hasMessageNotContaining("| line 10\n");
    assertThat(Files.readAllLines(work.resolve("child.log"))).contains("line 1").hasSize(41);
  }

  @Test
  void nothingStartsOnceTheDemoEnds() {
    children.close();

    assertThatThrownBy(() -> start(WAITS)).hasMessage("child was not started: the demo is ending");
  }

  private ChildProcess start(String program) throws DemoFailure, IOException {
    Path source = Files.writeString(work.resolve("Child.java"), program);
    return children.start("child", Map.of("WHAT", "all is lost"), List.of(source.toString()));
  }
}
