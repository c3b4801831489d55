package io.bedrockotel.examples.otlpreceiver;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** Everything received of one signal, in memory. */
final class SignalStore<T extends Message> {

  private final T empty;
  private final UnaryOperator<T> fault;
  private final Queue<T> requests = new ConcurrentLinkedQueue<>();

  SignalStore(T empty, UnaryOperator<T> fault) {
    this.empty = empty;
    this.fault = fault;
  }

  void read(InputStream body) throws IOException {
    requests.add(fault.apply(parser().parseFrom(body)));
  }

  /** One request that holds what all requests held. */
  T merged() {
    Message.Builder all = empty.newBuilderForType();
    requests.forEach(all::mergeFrom);
    return typed(all.build());
  }

  void clear() {
    requests.clear();
  }

  @SuppressWarnings("unchecked") // a message's parser parses messages of its own type
  private Parser<T> parser() {
    return (Parser<T>) empty.getParserForType();
  }

  @SuppressWarnings("unchecked") // a message's builder builds messages of its own type
  private T typed(Message message) {
    return (T) message;
  }
}
