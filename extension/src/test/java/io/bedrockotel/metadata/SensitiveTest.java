package io.bedrockotel.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.baggage.Baggage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys and values are never copied from baggage, and which look-alikes are. */
class SensitiveTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "passwd",
        "secret",
        "apikey",
        "api_key",
        "token",
        "authorization",
        "credential",
        "email",
        "phone",
        "ssn",
        "PASSWORD",
        "Api-Key",
        "api.key",
        "apiKey",
        "user_password",
        "user.email",
        "x-auth-token",
        "db.passwd.old",
        "client_secret_v2",
        "my_api_key",
        "api_key_id",
        "billing-phone",
        "ssn.last4",
        "Authorization",
        "x_credential"
      })
  void sensitiveKeyIsNeverCopied(String key) {
    assertDropped(copied(key, "harmless"), "sensitive_key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tenant_id",
        "tokens",
        "tokenizer",
        "passwords",
        "secretary_id",
        "emails_sent",
        "phones",
        "api",
        "key",
        "apis_key",
        "api_keys",
        "assn",
        "secretsanta",
        "authorizations",
        "smartphone"
      })
  void keyWithoutASensitiveWordIsCopied(String key) {
    assertThat(copied(key, "harmless").entries()).containsExactly(entry(key, "harmless"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane@example.com",
        "jane.doe+tag@mail.example.co.uk",
        "ü@exämple.org",
        "a@b.c",
        " jane@example.com ",
        "mailto:jane@example.com",
        "Jane <jane@example.com>",
        "ask jane@example.com, please",
        "me@home or jane@example.com",
        "+14155550123",
        "+49 (0)30 901820",
        "+1 415-555-0123",
        "415-555-0123",
        "(415) 555-0123",
        "(415)555-0123",
        "415.555.0123",
        "415 555 0123",
        "1-415-555-0123",
        "1 (415) 555-0123",
        "+49 (0)30/901820",
        "0049 30 901820",
        "030 901820",
        "030/901820",
        "(030) 901820",
        "(030)901820",
        "020 7946 0958",
        "06 12 34 56 78",
        "010-1234-5678",
        "4111111111111111",
        "4111 1111 1111 1111",
        "5500-0000-0000-0004",
        "4111.1111.1111.1111",
        "3782.822463.10005",
        "4111111111111111\u200b",
        "\u00a04111111111111111",
        "4111\u00a01111\u20091111\u200b1111",
        "\u2028\u00ad4111111111111111\n",
        "378282246310005",
        "6011111111111117",
        "30569309025904",
        "2223003122003222",
        "2720-9926-0000-0007",
        "DE89370400440532013000",
        "DE89 3704 0044 0532 0130 00",
        "GB82WEST12345698765432",
        "NO9386011117947",
        "MT84MALT011000012345MTLCAST001S",
        "de89370400440532013000",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
        "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "jwt=eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.;",
        "eyJhbGciOiJub25lIn0 eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
        "eyJhbGciOiJSU0EtT0FFUCJ9.a2V5.aXY.Y2lwaGVy.dGFn",
        "AKIAIOSFODNN7EXAMPLE",
        "ASIAIOSFODNN7EXAMPLE",
        "AROAIOSFODNN7EXAMPLE"
      })
  void sensitiveShapeIsNeverCopied(String value) {
    assertDropped(copied("tenant_id", value), "sensitive_value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678",
        "123456789",
        "1234567890",
        "12345678901",
        "0123456789",
        "00123456789",
        "2026-11-21",
        "01.02.2026",
        "10-20-30",
        "12-345-6789",
        "0001-0002-0003",
        "1234-5678-9012",
        "123456789012",
        "415-555",
        "1763683200000",
        "20261120235959",
        "202611202359590123",
        "2026-11-20T23:59:59Z",
        "20.11.2026",
        "192.168.100.200",
        "1.2.3",
        "550e8400-e29b-41d4-a716-446655440000",
        "AB12CD34-E29B-41D4-A716-446655440000",
        "AB12CD34E29B41D4A716446655440000",
        "DE01CUSTOMER0001",
        "EU01TENANT000000002",
        "01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "4111111111111112",
        "4111-1111-1111",
        "CC-42",
        "acme corp",
        "user@host",
        "@acme",
        "a @b.c",
        "user@host user.host",
        "user@host.",
        "user@.host",
        "monkeyJim.a.b.c",
        "a.b.c",
        "arn:aws:iam::123456789012:role/app",
        "AKIAIOSFODNN7EXAMPL",
        "akiaiosfodnn7example",
        "eyJhbGciOiJIUzI1NiJ9",
        "+42",
        "+1.5"
      })
  void lookAlikeIsCopied(String value) {
    assertThat(copied("tenant_id", value).entries()).containsExactly(entry("tenant_id", value));
  }

  /** The check digit of a card finds every single wrong digit: none is held for a card. */
  @ParameterizedTest
  @ValueSource(strings = {"4111111111111111", "378282246310005", "6011111111111117"})
  void numberWithAWrongCheckDigitIsCopied(String card) {
    for (int place = 1; place < card.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String number = card.substring(0, place) + digit + card.substring(place + 1);
        assertThat(copied("tenant_id", number).entries().isEmpty()).isEqualTo(number.equals(card));
      }
    }
  }

  @Test
  void longJsonWebTokenIsNotCutButDropped() {
    String token = "eyJhbGciOiJSUzI1NiJ9." + "eyJncm91cHMi".repeat(500) + ".c2lnbmF0dXJl";

    assertDropped(copied("tenant_id", token), "sensitive_value");
  }

  @Test
  void sensitiveSourceIsNotLaunderedByARename() {
    assertDropped(copied("user_email:team", "user_email", "harmless"), "sensitive_key");
  }

  @Test
  void sensitiveTargetIsNotWritten() {
    assertDropped(copied("contact:email", "contact", "harmless"), "sensitive_key");
  }

  @Test
  void prefixDoesNotLetSensitiveKeysThrough() {
    assertDropped(copied("app_*", "app_token", "harmless"), "sensitive_key");
  }

  @Test
  void operatorMaySendWhatBaggageMayNot() {
    MetadataPolicy policy =
        MetadataPolicy.builder().operator(Entries.of("token", "owner@example.com")).build();

    assertThat(policy.resolve(Map.of(), Baggage.empty(), Map.of()).entries())
        .containsExactly(entry("token", "owner@example.com"));
  }

  private static void assertDropped(Metadata metadata, String reason) {
    assertThat(metadata.entries()).isEmpty();
    assertThat(metadata.adjustments()).containsExactly(entry(reason, 1L));
  }

  private static Metadata copied(String key, String value) {
    return copied(key, key, value);
  }

  private static Metadata copied(String rule, String key, String value) {
    return MetadataPolicy.builder()
        .baggageRules(List.of(KeyRule.parse(rule)))
        .build()
        .resolve(Map.of(), Baggage.builder().put(key, value).build(), Map.of());
  }
}
