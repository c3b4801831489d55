package io.bedrockotel.examples.pipeline.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.pipeline.WireRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests of AWS's published test suite for Signature Version 4, by the names they have there. */
class SigV4VectorsTest {

  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

  @Test
  void getVanilla() {
    assertThat(signature("GET", Map.of(), ""))
        .isEqualTo("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
  }

  @Test
  void postVanilla() {
    assertThat(signature("POST", Map.of(), ""))
        .isEqualTo("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
  }

  @Test
  void getHeaderKeyDuplicate() {
    assertThat(signature("GET", Map.of("my-header1", List.of("value2", "value2", "value1")), ""))
        .isEqualTo("c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea");
  }

  @Test
  void getHeaderValueTrim() {
    Map<String, List<String>> headers =
        Map.of("my-header1", List.of(" value1"), "my-header2", List.of(" \"a   b   c\""));

    assertThat(signature("GET", headers, ""))
        .isEqualTo("acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
  }

  @Test
  void postXWwwFormUrlencoded() {
    Map<String, List<String>> headers =
        Map.of("content-type", List.of("application/x-www-form-urlencoded"));

    assertThat(signature("POST", headers, "Param1=value1"))
        .isEqualTo("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
  }

  private static String signature(String method, Map<String, List<String>> more, String body) {
    Map<String, List<String>> headers = new HashMap<>(more);
    headers.put("host", List.of("example.amazonaws.com"));
    headers.put("x-amz-date", List.of("20150830T123600Z"));
    return SigV4Signature.of(
        new WireRequest(method, "/", headers, ByteString.copyFromUtf8(body)),
        new SigV4Authorization(
            "AKIDEXAMPLE",
            new SigV4Authorization.Scope("20150830", "us-east-1", "service"),
            headers.keySet().stream().sorted().toList(),
            ""),
        SECRET);
  }
}
