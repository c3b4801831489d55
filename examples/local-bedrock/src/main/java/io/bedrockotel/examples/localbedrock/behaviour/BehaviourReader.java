package io.bedrockotel.examples.localbedrock.behaviour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;
import java.util.stream.Collectors;

/** The reader of behaviour documents, which says what is wrong with one in terms of its fields. */
public final class BehaviourReader {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private BehaviourReader() {}

  /** Throws IllegalArgumentException with a message that names the field. */
  public static Behaviour read(String json) {
    try {
      Behaviour read = STRICT.readValue(json, Behaviour.class);
      if (read == null) {
        throw new IllegalArgumentException("the document must be a JSON object");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(complaint(e), e);
    }
  }

  private static String complaint(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return unknown.getPropertyName()
          + ": unknown field, known are "
          + unknown.getKnownPropertyIds().stream()
              .map(Objects::toString)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    if (e instanceof ValueInstantiationException checked && checked.getCause() != null) {
      return String.valueOf(checked.getCause().getMessage());
    }
    if (e instanceof MismatchedInputException mismatch) {
      return field(mismatch) + ": " + expectation(mismatch);
    }
    return "not a JSON document: " + e.getOriginalMessage();
  }

  private static String field(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "the document" : path;
  }

  private static String expectation(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    if (type == int.class || type == Integer.class) {
      return "must be a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "must be true or false";
    }
    if (type == String.class) {
      return "must be a string";
    }
    return type == null ? "has the wrong type" : "must be a JSON " + shape(type);
  }

  private static String shape(Class<?> type) {
    return Iterable.class.isAssignableFrom(type) ? "array" : "object";
  }
}
