package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** The readings of one family's fixtures, by the id of one of its models. */
record FamilyReadings(String model, Fixture fixture) {
  FamilyReadings(String model, String directory) {
    this(model, new Fixture(directory));
  }

  String request(String scenario) {
    byte[] bytes = fixture.request(scenario);
    return Reading.of(Families.of(model, bytes).request(bytes));
  }

  String response(String scenario) {
    return Reading.of(bodies().response(fixture.response(scenario)));
  }

  String stream(String scenario) {
    return stream(fixture.stream(scenario));
  }

  /** The stream's first chunks only. */
  String streamCut(String scenario, int chunks) {
    return stream(fixture.stream(scenario).subList(0, chunks));
  }

  String requestOf(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return Reading.of(Families.of(model, bytes).request(bytes));
  }

  String responseOf(String body) {
    return Reading.of(bodies().response(body.getBytes(UTF_8)));
  }

  private String stream(List<byte[]> chunks) {
    StreamBody stream = bodies().stream(null);
    chunks.forEach(stream::read);
    return Reading.ofStream(stream.response());
  }

  private Bodies bodies() {
    return Families.of(model, new byte[0]);
  }
}
