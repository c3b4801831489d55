package io.bedrockotel.examples.localbedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.answer.PromptCache;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviours;
import io.bedrockotel.examples.localbedrock.books.Books;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import io.bedrockotel.examples.localbedrock.books.Totals;
import io.bedrockotel.examples.localbedrock.operation.AsyncInvokes;
import io.bedrockotel.examples.localbedrock.operation.Operations;
import io.bedrockotel.examples.localbedrock.server.BedrockHandler;
import io.bedrockotel.examples.localbedrock.server.Control;
import io.bedrockotel.examples.localbedrock.server.ControlHandler;
import io.bedrockotel.examples.localbedrock.server.HttpEndpoint;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A running stand-in for the Amazon Bedrock Runtime endpoint. */
public final class LocalBedrock implements Control, AutoCloseable {

  private final PromptCache cache = new PromptCache();
  private final AsyncInvokes invokes;
  private final Behaviours behaviours = new Behaviours();
  private final Books books;
  private final HttpEndpoint http;
  private final URI endpoint;

  private LocalBedrock(LocalBedrockOptions options, Books books) throws IOException {
    this.books = books;
    this.invokes = new AsyncInvokes(options.account(), options.region());
    Operations operations = new Operations(cache, invokes);
    BedrockHandler bedrock = new BedrockHandler(operations, behaviours, books);
    this.http =
        HttpEndpoint.listen(options.host(), options.port(), new ControlHandler(this), bedrock);
    this.endpoint = URI.create("http://" + options.host() + ":" + http.port());
  }

  /** Starts a stand-in; throws when the port is taken or the log directory is not writable. */
  public static LocalBedrock start(LocalBedrockOptions options) throws IOException {
    Books.Limits limits = new Books.Limits(options.history(), options.logDirectory());
    Books books = Books.open(options.account(), options.region(), limits);
    try {
      return new LocalBedrock(options, books);
    } catch (IOException e) {
      books.close();
      throw e;
    }
  }

  /** The endpoint override for an AWS SDK client. */
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void behave(Behaviour behaviour) {
    behaviours.put(behaviour);
  }

  @Override
  public List<Behaviour> behaviours() {
    return behaviours.all();
  }

  @Override
  public void reset() {
    behaviours.clear();
    cache.clear();
    invokes.clear();
    books.clear();
  }

  @Override
  public List<JsonNode> invocations() {
    return books.log().records();
  }

  @Override
  public List<RecordedRequest> requests() {
    return books.journal().requests();
  }

  @Override
  public Totals totals() {
    return books.totals();
  }

  /** Writes the waiting invocation-log records to the log directory at once. */
  public void flush() {
    books.log().flush();
  }

  @Override
  public void close() {
    http.close();
    books.close();
  }
}
