package io.bedrockotel.examples.pipeline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.component.LifeCycle;

/** The scripted misbehaviour of a stand-in, and the counts of its requests and answers. */
public final class Disturbance {

  private final LifeCycle listener;
  private final Deque<Misbehaviour> script = new ArrayDeque<>();
  private final Map<Integer, Integer> answered = new HashMap<>();
  private Duration delay = Duration.ZERO;
  private int requests;

  Disturbance(LifeCycle listener) {
    this.listener = listener;
  }

  /** Lets the next requests get this status; nothing of them is stored. */
  public synchronized void answer(int status, int times) {
    add(new Misbehaviour(status, ""), times);
  }

  /** Lets the next requests get this status with an error as AWS writes it. */
  public synchronized void throwAws(int status, String type, int times) {
    add(new Misbehaviour(status, "{\"__type\":\"" + type + "\"}"), times);
  }

  /** Lets the next requests get an honest answer, before what is scripted after this. */
  public synchronized void pass(int times) {
    add(Misbehaviour.NONE, times);
  }

  /** Lets all answers from now on go out so long after their request was dealt with. */
  public synchronized void delay(Duration each) {
    delay = each;
  }

  /** Lets the next requests wait until the client gives up or the stand-in closes. */
  public synchronized void neverAnswer(int times) {
    add(Misbehaviour.SILENCE, times);
  }

  private void add(Misbehaviour next, int times) {
    for (int i = 0; i < times; i++) {
      script.add(next);
    }
  }

  /** Closes the listening socket and all connections, until it is {@link #up}. */
  public void down() {
    try {
      listener.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The stand-in's port did not close", e);
    }
  }

  /** Listens again, on the same port. */
  public void up() {
    try {
      listener.start();
    } catch (Exception e) {
      throw new IllegalStateException("The stand-in's port did not open again", e);
    }
  }

  /** How many requests came so far, whatever became of them. */
  public synchronized int requests() {
    return requests;
  }

  /** How many requests got this status so far. */
  public synchronized int answered(int status) {
    return answered.getOrDefault(status, 0);
  }

  synchronized Optional<Misbehaviour> onRequest() {
    requests++;
    return Optional.ofNullable(script.poll()).filter(next -> !next.equals(Misbehaviour.NONE));
  }

  synchronized Duration delay() {
    return delay;
  }

  synchronized void onAnswer(int status) {
    answered.merge(status, 1, Integer::sum);
  }

  /** What happens to one request instead of an honest answer. */
  record Misbehaviour(int status, String error) {

    static final Misbehaviour SILENCE = new Misbehaviour(0, "");
    static final Misbehaviour NONE = new Misbehaviour(200, "");

    WireAnswer answer() {
      return error.isEmpty()
          ? WireAnswer.bare(status)
          : WireAnswer.text(status, "application/x-amz-json-1.1", error);
    }
  }
}
