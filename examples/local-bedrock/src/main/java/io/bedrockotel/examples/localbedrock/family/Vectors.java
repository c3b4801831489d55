package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.bedrockotel.examples.localbedrock.wire.Json;

/** Embedding vectors of the length that was asked for, as functions of the text. */
final class Vectors {

  private static final int STEP = 31;
  private static final int RANGE = 2_000;

  private Vectors() {}

  static ArrayNode floats(String text, int dimensions) {
    ArrayNode vector = Json.MAPPER.createArrayNode();
    int state = text.hashCode();
    for (int i = 0; i < dimensions; i++) {
      state = state * STEP + i;
      vector.add((Math.floorMod(state, RANGE) - RANGE / 2) / 10_000.0);
    }
    return vector;
  }

  /** A vector in another type than float: bits as such, or numbers of one byte. */
  static ArrayNode typed(String type, String text, int dimensions) {
    if (type.equals("float")) {
      return floats(text, dimensions);
    }
    boolean bits = type.equals("binary");
    ArrayNode vector = Json.MAPPER.createArrayNode();
    int length = type.equals("ubinary") ? dimensions / 8 : dimensions;
    for (JsonNode value : floats(text, length)) {
      vector.add(bits ? (value.asDouble() > 0 ? 1 : 0) : (int) Math.abs(value.asDouble() * 1_000));
    }
    return vector;
  }
}
