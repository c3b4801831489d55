package io.bedrockotel.telemetry;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import org.jspecify.annotations.Nullable;

/** The choice between what the request says and what the answer says of model and Region. */
final class ResponseModel {
  private ResponseModel() {}

  /**
   * The model that answered: the router's choice, else the base of what was asked for, else what
   * the answer's body calls itself.
   */
  static @Nullable String of(Request request, Outcome outcome) {
    Response response = outcome.response();
    String base = answering(request, response).base();
    return base == null && response != null ? response.model() : base;
  }

  /** The model that a price goes by: the router's choice, else what was asked for. */
  static @Nullable String priceId(Request request, Outcome outcome) {
    return answering(request, outcome.response()).priceId();
  }

  private static Model answering(Request request, @Nullable Response response) {
    Model routed = response == null ? null : response.routedModel();
    return routed == null ? request.model() : routed;
  }

  /** The Region called: the ARN's, else the client's. */
  static @Nullable String region(Request request, Outcome outcome) {
    String region = request.model().region();
    return region != null ? region : outcome.transport().region();
  }
}
