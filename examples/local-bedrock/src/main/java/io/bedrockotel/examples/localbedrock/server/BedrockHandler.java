package io.bedrockotel.examples.localbedrock.server;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviours;
import io.bedrockotel.examples.localbedrock.behaviour.Treatment;
import io.bedrockotel.examples.localbedrock.books.Books;
import io.bedrockotel.examples.localbedrock.books.Invocation;
import io.bedrockotel.examples.localbedrock.operation.Call;
import io.bedrockotel.examples.localbedrock.operation.InvokeModelWithBidirectionalStream;
import io.bedrockotel.examples.localbedrock.operation.Operation;
import io.bedrockotel.examples.localbedrock.operation.Operations;
import io.bedrockotel.examples.localbedrock.operation.Replies;
import io.bedrockotel.examples.localbedrock.operation.Reply;
import io.bedrockotel.examples.localbedrock.wire.AwsError;
import io.bedrockotel.examples.localbedrock.wire.Refused;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The handler of everything that is not the control endpoint: the Bedrock Runtime API. It never
 * blocks, but does not say so to Jetty: then thousands of new streams on one HTTP/2 connection are
 * spread over the pool, and the client's PINGs among them are answered in time.
 */
public final class BedrockHandler extends Handler.Abstract {

  private final Operations operations;
  private final Behaviours behaviours;
  private final Books books;

  public BedrockHandler(Operations operations, Behaviours behaviours, Books books) {
    this.operations = operations;
    this.behaviours = behaviours;
    this.books = books;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Exchange exchange = Exchange.of(request, response, callback);
    books.journal().open(exchange.entry());
    Optional<String> speaker =
        InvokeModelWithBidirectionalStream.model(
            request.getMethod(), request.getHttpURI().getPath());
    if (speaker.isPresent()) {
      hold(exchange, speaker.get());
      return true;
    }
    BodyReader.read(request, exchange.callback(), body -> serve(exchange, body));
    return true;
  }

  /** The end of a session is not waited for: it is answered while it lasts. */
  private void hold(Exchange exchange, String model) {
    Treatment treatment = behaviours.next(model);
    AwsError error = treatment.error();
    try {
      if (error != null) {
        throw new Refused(error);
      }
      new SessionStream(
              exchange,
              InvokeModelWithBidirectionalStream.open(
                  model, treatment.behaviour(), exchange.requestId()))
          .start();
    } catch (Refused refused) {
      Reply reply = Reply.of(refused.error(), exchange.requestId());
      new ReplySender(exchange, reply, treatment.behaviour()).start();
    }
  }

  private void serve(Exchange exchange, String body) {
    exchange.entry().read(body, exchange.requestId());
    Request request = exchange.request();
    Operations.Routed routed =
        operations.routed(request.getMethod(), request.getHttpURI().getPath()).orElse(null);
    if (routed == null) {
      Reply unknown = Reply.of(AwsError.unknownOperation(), exchange.requestId());
      new ReplySender(exchange, unknown, Behaviour.normal()).start();
      return;
    }
    Call call =
        new Call(exchange.requestId(), routed.target(), exchange.headers(), exchange.query(), body);
    serve(exchange, routed.operation(), call);
  }

  /** The books are kept before the answer leaves: whoever has the answer finds it in the books. */
  private void serve(Exchange exchange, Operation operation, Call call) {
    Map<String, String> metadata = Map.of();
    Behaviour behaviour = Behaviour.normal();
    Reply reply;
    try {
      metadata = operation.requestMetadata(call);
      Treatment treatment = behaviours.next(call.modelId());
      behaviour = treatment.behaviour();
      reply = reply(operation, call, treatment);
    } catch (Refused refused) {
      reply = Reply.of(refused.error(), call.requestId());
    }
    if (operation.logged()) {
      books.enter(
          new Invocation(
              exchange.entry().receivedAt(), operation.name(), call, metadata, reply.outcome()));
    }
    new ReplySender(exchange, reply, behaviour).start();
  }

  private static Reply reply(Operation operation, Call call, Treatment treatment) {
    AwsError error = treatment.error();
    if (error != null) {
      return Reply.of(error, call.requestId());
    }
    Behaviour behaviour = treatment.behaviour();
    return new Replies(behaviour, call.requestId()).to(operation.answer(call, behaviour));
  }
}
