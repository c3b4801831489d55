package io.bedrockotel.smoke.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A subscriber of the application's own that notes every signal and then does as it was told. */
final class ScriptedSubscriber<T> implements Subscriber<T> {
  private final Sightings seen;
  private final Map<String, Runnable> script = new HashMap<>();
  private String name = "";
  private Consumer<Subscription> beginning = one -> one.request(Long.MAX_VALUE);
  private ObjIntConsumer<Subscription> next = (one, event) -> {};
  private volatile @Nullable Subscription subscription;
  private int events;

  /** Creates a subscriber that asks for all events at once. */
  ScriptedSubscriber(Sightings seen) {
    this.seen = seen;
  }

  ScriptedSubscriber<T> named(String ofItsOwn) {
    name = ofItsOwn + " ";
    return this;
  }

  ScriptedSubscriber<T> beginning(Consumer<Subscription> action) {
    beginning = action;
    return this;
  }

  /** Sets what happens with each event, which is counted from 1. */
  ScriptedSubscriber<T> next(ObjIntConsumer<Subscription> action) {
    next = action;
    return this;
  }

  /** Adds what happens in {@code onError} and {@code onComplete}. */
  ScriptedSubscriber<T> then(String signal, Runnable action) {
    script.put(signal, action);
    return this;
  }

  Subscription subscription() {
    return Objects.requireNonNull(subscription);
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    seen.note(name + "onSubscribe " + (given != null));
    beginning.accept(given);
  }

  @Override
  public void onNext(T event) {
    seen.note(name + "onNext " + event);
    next.accept(subscription(), ++events);
  }

  @Override
  public void onError(Throwable failure) {
    seen.failure(name + "onError", failure);
    script.getOrDefault("onError", () -> {}).run();
  }

  @Override
  public void onComplete() {
    seen.note(name + "onComplete");
    script.getOrDefault("onComplete", () -> {}).run();
  }
}
