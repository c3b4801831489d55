package io.bedrockotel.examples.localbedrock.books;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The latest entries of something, oldest first, up to a limit. */
final class History<T> {

  private final Deque<T> entries = new ArrayDeque<>();
  private final int limit;

  History(int limit) {
    this.limit = limit;
  }

  synchronized void add(T entry) {
    if (entries.size() == limit) {
      entries.removeFirst();
    }
    entries.addLast(entry);
  }

  synchronized List<T> all() {
    return new ArrayList<>(entries);
  }

  synchronized void clear() {
    entries.clear();
  }
}
