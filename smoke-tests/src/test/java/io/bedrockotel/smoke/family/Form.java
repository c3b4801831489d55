package io.bedrockotel.smoke.family;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One form of a family's bodies, and what its calls are to bring: a row of {@code forms.json}.
 *
 * @param family as docs/model-families.md names it
 * @param models ids with {@code *} for a number; either a text, or {@code id}, what its {@code
 *     span} has besides, and the model to which the operator {@code mapped} it
 * @param fixture the request's body among the extension's fixtures; else {@code request} is it
 * @param counted what Bedrock counts: {@code input output} when absent
 * @param body what the body counts
 * @param cache whether cached tokens are told: {@code always}, {@code split} by lifetime as well,
 *     {@code used} when there are any
 * @param id a pattern of the answer's own id
 * @param silent whether chunks of the stream show neither output nor end
 * @param span attributes besides those of every call
 */
record Form(
    String family,
    String form,
    List<JsonNode> models,
    @Nullable String fixture,
    @Nullable JsonNode request,
    String operation,
    @Nullable String counted,
    String body,
    @Nullable String cache,
    @Nullable String id,
    @Nullable List<String> methods,
    @Nullable Map<String, Object> behaviour,
    boolean silent,
    Map<String, Object> span) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FIXTURES =
      Path.of(System.getProperty("smoke.extension"))
          .resolve("../../src/test/resources/fixtures")
          .normalize();

  static List<Form> all() {
    try (InputStream forms = Form.class.getResourceAsStream("/families/forms.json")) {
      return JSON.readValue(Objects.requireNonNull(forms), new TypeReference<List<Form>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ways to call it. */
  Stream<Method> ways() {
    return Stream.of(Method.values())
        .filter(
            method -> methods == null || methods.contains(method.name().toLowerCase(Locale.ROOT)));
  }

  /** The ways to tell what it took that make a difference. */
  Stream<Telling> tellings() {
    return Stream.of(Telling.values())
        .filter(telling -> telling == Telling.AGREEING || !counts().isEmpty())
        .filter(telling -> telling != Telling.CACHED || cache != null);
  }

  String counts() {
    return counted == null ? "input output" : counted;
  }

  byte[] bytes() {
    try {
      return fixture == null
          ? JSON.writeValueAsBytes(request)
          : Files.readAllBytes(FIXTURES.resolve(fixture + ".request.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
