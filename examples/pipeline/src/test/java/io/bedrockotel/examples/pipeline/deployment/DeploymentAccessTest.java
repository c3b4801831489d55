package io.bedrockotel.examples.pipeline.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the containers of the examples may do: call AWS, and as little as possible on their node.
 */
class DeploymentAccessTest {
  private static final String REGION = "AWS_REGION";
  private static final String ROLE = "/metadata/annotations/eks.amazonaws.com~1role-arn";

  @ParameterizedTest
  @ValueSource(strings = {"compose.newrelic.yaml", "compose.aws.yaml"})
  void serviceThatCallsAwsHasCredentials(String name) throws Exception {
    assertThat(services(DeploymentFile.named(name)))
        .isNotEmpty()
        .allSatisfy(
            variables ->
                assertThat(variables)
                    .containsKeys(
                        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes.newrelic.yaml", "kubernetes.aws.yaml"})
  void podThatCallsAwsHasARoleOfItsOwn(String name) throws Exception {
    DeploymentFile file = DeploymentFile.named(name);

    assertThat(withoutRole(file)).isEmpty();
    assertThat(withoutRole(file.broken("      serviceAccountName: document-analysis\n", "")))
        .containsExactly("document-analysis");
    assertThat(withoutRole(file.broken("eks.amazonaws.com/role-arn", "role-arn")))
        .contains("document-analysis");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes.newrelic.yaml", "kubernetes.aws.yaml"})
  void podsAreRestricted(String name) throws Exception {
    DeploymentFile file = DeploymentFile.named(name);

    assertThat(unrestricted(file)).isEmpty();
    for (String setting :
        List.of(
            "runAsNonRoot",
            "seccompProfile",
            "allowPrivilegeEscalation",
            "readOnlyRootFilesystem",
            "drop")) {
      assertThat(unrestricted(file.broken(setting + ":", "other:")))
          .as(setting)
          .containsExactly("bedrock-collector", "document-analysis");
    }
  }

  @Test
  void policyOfTheApplicationIsJson() throws Exception {
    String page = Files.readString(DeploymentFile.ROOT.resolve("examples/deployment/README.md"));
    String policy = page.replaceFirst("(?s).*```json\n(.*?)```.*", "$1");

    assertThat(new ObjectMapper().readTree(policy).at("/Statement/0/Action"))
        .extracting(JsonNode::asText)
        .isNotEmpty()
        .allMatch(action -> action.startsWith("bedrock:"));
  }

  private static List<Map<String, String>> services(DeploymentFile file) throws IOException {
    return file.containers().stream()
        .map(DeploymentFile::variables)
        .filter(variables -> variables.containsKey(REGION))
        .toList();
  }

  private static List<String> withoutRole(DeploymentFile file) throws IOException {
    Set<String> accounts =
        kind(file, "ServiceAccount")
            .filter(account -> account.at(ROLE).asText().startsWith("arn:aws:iam::"))
            .map(DeploymentAccessTest::name)
            .collect(Collectors.toSet());
    return kind(file, "Deployment")
        .filter(pod -> pod.findValuesAsText("name").contains(REGION))
        .filter(
            pod -> !accounts.contains(pod.at("/spec/template/spec/serviceAccountName").asText()))
        .map(DeploymentAccessTest::name)
        .toList();
  }

  private static List<String> unrestricted(DeploymentFile file) throws IOException {
    return kind(file, "Deployment")
        .filter(deployment -> !restricted(deployment.at("/spec/template/spec")))
        .map(DeploymentAccessTest::name)
        .toList();
  }

  private static boolean restricted(JsonNode pod) {
    return pod.at("/securityContext/runAsNonRoot").asBoolean()
        && pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault")
        && DeploymentFile.elements(pod.path("containers"))
            .map(container -> container.path("securityContext"))
            .allMatch(DeploymentAccessTest::harmless);
  }

  private static boolean harmless(JsonNode container) {
    return !container.path("allowPrivilegeEscalation").asBoolean(true)
        && container.path("readOnlyRootFilesystem").asBoolean()
        && container.at("/capabilities/drop").toString().equals("[\"ALL\"]");
  }

  private static Stream<JsonNode> kind(DeploymentFile file, String kind) throws IOException {
    return file.documents().stream().filter(each -> each.path("kind").asText().equals(kind));
  }

  private static String name(JsonNode document) {
    return document.at("/metadata/name").asText();
  }
}
