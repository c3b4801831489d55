package io.bedrockotel.examples.pipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each example by the schema of Compose, or by the models of the Kubernetes client. */
class DeploymentSyntaxTest {
  private static final String MODELS = "io.kubernetes.client.openapi.models.V1";

  @ParameterizedTest
  @ValueSource(strings = {"compose.newrelic.yaml", "compose.aws.yaml"})
  void composeAcceptsIt(String name) throws Exception {
    assertThat(composeErrors(DeploymentFile.named(name))).isEmpty();
  }

  @Test
  void composeRefusesWhatItDoesNotKnow() throws Exception {
    DeploymentFile file = DeploymentFile.named("compose.aws.yaml");

    assertThat(composeErrors(file.broken("depends_on", "dependson"))).hasSize(1);
    assertThat(composeErrors(file.broken("restart: unless-stopped", "restart: [often]")))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes.newrelic.yaml", "kubernetes.aws.yaml"})
  void kubernetesAcceptsIt(String name) throws Exception {
    assertThat(kubernetesErrors(DeploymentFile.named(name))).isEmpty();
  }

  @Test
  void kubernetesRefusesWhatItDoesNotKnow() throws Exception {
    DeploymentFile file = DeploymentFile.named("kubernetes.aws.yaml");

    assertThat(kubernetesErrors(file.broken("mountPath: /etc/bedrock", "mount: /etc/bedrock")))
        .hasSize(1);
    assertThat(kubernetesErrors(file.broken("      port: 4317\n", ""))).hasSize(1);
    assertThat(kubernetesErrors(file.broken("kind: Service\n", "kind: Sevice\n"))).hasSize(1);
  }

  private static List<Error> composeErrors(DeploymentFile file) throws IOException {
    try (InputStream schema =
        DeploymentSyntaxTest.class.getResourceAsStream("/compose/compose-spec.json")) {
      ObjectNode compose = (ObjectNode) new ObjectMapper().readTree(schema);
      // It is relative, which the validator refuses, and nothing refers to it.
      compose.remove("$id");
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(compose)
          .validate(file.documents().get(0));
    }
  }

  private static List<String> kubernetesErrors(DeploymentFile file) throws Exception {
    List<String> errors = new ArrayList<>();
    for (JsonNode document : file.documents()) {
      try {
        validate(document);
      } catch (ClassNotFoundException | IllegalArgumentException e) {
        errors.add(String.valueOf(e.getMessage()));
      }
    }
    return errors;
  }

  /** The models tell of unknown and of missing fields by an exception. */
  private static void validate(JsonNode document) throws Exception {
    Method validation =
        Class.forName(MODELS + document.path("kind").asText())
            .getMethod("validateJsonElement", JsonElement.class);
    try {
      validation.invoke(null, JsonParser.parseString(document.toString()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw e;
    }
  }
}
