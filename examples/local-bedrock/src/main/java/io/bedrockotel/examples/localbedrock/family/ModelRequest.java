package io.bedrockotel.examples.localbedrock.family;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A request to one model.
 *
 * @param model the model id without its geography
 * @param json the body
 * @param id the request id without dashes, of which the ids in answers are made
 */
public record ModelRequest(String model, ObjectNode json, String id) {

  Schema schema() {
    return new Schema(json);
  }

  boolean has(String member) {
    return json.hasNonNull(member);
  }

  /** The model id from after its provider to before its version. */
  String name() {
    return model.substring(model.indexOf('.') + 1).replaceFirst("-v\\d+(:\\d+)?$", "");
  }

  /** An id in the form of a UUID that ends in a number of its own. */
  String uuid(int number) {
    String hex = id.substring(0, 20) + String.format("%012d", number);
    return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }
}
