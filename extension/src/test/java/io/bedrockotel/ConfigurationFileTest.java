package io.bedrockotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models that no agent has yet: the application starts, and the user is told once. */
class ConfigurationFileTest {
  private final Logger logger = Logger.getLogger(ConfigurationFile.class.getName());
  private final List<LogRecord> records = new ArrayList<>();
  private final Handler handler = new Collector();

  @BeforeEach
  void listen() {
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void modelWithoutAnyWayInIsReported() {
    takeOver(new Object());

    assertReported("None of [setAdditionalProperty");
  }

  @Test
  void modelThatThrowsIsReported() {
    takeOver(new Throwing());

    assertReported("getAdditionalProperties");
  }

  @Test
  void classThatIsGoneIsReported() {
    Consumer<ConfigurationFile> linking =
        file -> {
          throw new NoClassDefFoundError("the/Model");
        };

    assertThat(ConfigurationFile.<String>customizer(linking).apply("model")).isEqualTo("model");

    assertReported("the/Model");
  }

  private static void takeOver(Object model) {
    Consumer<ConfigurationFile> takeover = file -> Takeover.applyTo(new ModuleLists(file));
    assertThat(ConfigurationFile.customizer(takeover).apply(model)).isSameAs(model);
  }

  private void assertReported(String cause) {
    assertThat(records)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.getLevel()).isEqualTo(Level.WARNING);
              assertThat(record.getMessage())
                  .contains("add aws_sdk_2_2_bedrock_runtime to distribution.javaagent");
              assertThat(record.getThrown()).hasMessageContaining(cause);
            });
  }

  /** A model whose accessor fails. */
  public static final class Throwing {
    public Object getAdditionalProperties() {
      throw new UnsupportedOperationException("not yet");
    }
  }

  private final class Collector extends Handler {
    @Override
    public void publish(LogRecord record) {
      records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
