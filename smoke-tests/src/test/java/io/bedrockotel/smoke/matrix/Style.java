package io.bedrockotel.smoke.matrix;

import io.bedrockotel.smoke.Attachment;
import java.nio.file.Path;
import java.util.Locale;

/** The way in which agent and extension are configured. */
enum Style {
  PROPERTIES {
    @Override
    Attachment configure(Attachment attachment, Agent agent, Mode mode) {
      Attachment configured =
          attachment
              .withExtension()
              .with("metadata.static", "team=search")
              .with("events.enabled", "true");
      return mode.property == null
          ? configured
          : configured.withJvmArgument("-D" + mode.property + "=true");
    }
  },

  ENVIRONMENT {
    @Override
    Attachment configure(Attachment attachment, Agent agent, Mode mode) {
      Attachment configured =
          attachment
              .withEnvironment("OTEL_JAVAAGENT_EXTENSIONS", Attachment.EXTENSION)
              .withEnvironment("OTEL_INSTRUMENTATION_BEDROCK_METADATA_STATIC", "team=search")
              .withEnvironment("OTEL_INSTRUMENTATION_BEDROCK_EVENTS_ENABLED", "true");
      return mode.property == null
          ? configured
          : configured.withEnvironment(variable(mode.property), "true");
    }
  },

  /** The file takes its switches from variables of ours. */
  FILE {
    @Override
    Attachment configure(Attachment attachment, Agent agent, Mode mode) {
      return attachment
          .withExtension()
          .withJvmArgument("-D" + agent.fileProperty() + "=" + CONFIGURATION)
          .withEnvironment("MATRIX_INDY", "" + (mode == Mode.INDY))
          .withEnvironment("MATRIX_V3_PREVIEW", "" + (mode == Mode.V3_PREVIEW));
    }
  };

  static final Path CONFIGURATION =
      Path.of(System.getProperty("smoke.target"), "test-classes", "matrix", "otel.yaml");

  abstract Attachment configure(Attachment attachment, Agent agent, Mode mode);

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}
