package io.bedrockotel.examples.localbedrock.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import io.bedrockotel.examples.localbedrock.books.Totals;
import java.util.List;

/** What the control endpoint and an embedding test can ask of the stand-in. */
public interface Control {

  void behave(Behaviour behaviour);

  List<Behaviour> behaviours();

  /** Forgets behaviours, cached prompts, requests, invocations and totals; files stay. */
  void reset();

  List<JsonNode> invocations();

  List<RecordedRequest> requests();

  Totals totals();
}
