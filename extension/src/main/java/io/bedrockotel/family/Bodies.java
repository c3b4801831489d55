package io.bedrockotel.family;

import io.bedrockotel.genai.RequestBody;
import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBody;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import org.jspecify.annotations.Nullable;

/**
 * The reading of the bodies of one family's models. Its tables are made when they are first needed:
 * few applications call more than one family.
 */
public final class Bodies {
  private final Family family;
  private final String[] models;
  private volatile @Nullable BodyFields<RequestBodyBuilder> request;
  private volatile @Nullable BodyFields<ResponseBodyBuilder> response;
  private volatile @Nullable BodyFields<ResponseBodyBuilder> chunk;

  Bodies(Family family) {
    this.family = family;
    this.models = family.models().toArray(new String[0]);
  }

  /** The family's name in the documentation. */
  public String family() {
    return family.name();
  }

  /** Whether a model id, without its geography, is one of the family's. */
  boolean fit(String base) {
    for (String model : models) {
      if (base.startsWith(model)) {
        return true;
      }
    }
    return false;
  }

  /** Reads the body of a request; what cannot be read is absent. */
  public RequestBody request(byte[] bytes) {
    RequestBodyBuilder body = RequestBody.builder();
    family.presume(body);
    requestFields().read(bytes, body);
    return body.build();
  }

  /** Reads the body of an answer; what cannot be read is absent. */
  public ResponseBody response(byte[] bytes) {
    ResponseBodyBuilder body = ResponseBody.builder();
    body.startPart();
    responseFields().read(bytes, body);
    body.endPart();
    return body.build();
  }

  /**
   * Starts the reading of a streamed answer.
   *
   * @param choices how many answers were asked for, null when the request does not say
   */
  public StreamBody stream(@Nullable Long choices) {
    return new StreamBody(chunkFields(), family.closes(), choices);
  }

  private BodyFields<RequestBodyBuilder> requestFields() {
    BodyFields<RequestBodyBuilder> fields = request;
    if (fields == null) {
      fields = family.request().build();
      request = fields;
    }
    return fields;
  }

  private BodyFields<ResponseBodyBuilder> responseFields() {
    BodyFields<ResponseBodyBuilder> fields = response;
    if (fields == null) {
      fields = family.response().build();
      response = fields;
    }
    return fields;
  }

  private BodyFields<ResponseBodyBuilder> chunkFields() {
    BodyFields<ResponseBodyBuilder> fields = chunk;
    if (fields == null) {
      fields = family.chunk().build();
      chunk = fields;
    }
    return fields;
  }

  @Override
  public String toString() {
    return "Bodies{" + family() + "}";
  }
}
