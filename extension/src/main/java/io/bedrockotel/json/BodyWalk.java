package io.bedrockotel.json;

import org.jspecify.annotations.Nullable;

/** One way through a body along a table: as deep as the table, past everything else. */
final class BodyWalk<T> {
  private final JsonReader json;
  private final T target;

  BodyWalk(JsonReader json, T target) {
    this.json = json;
    this.target = target;
  }

  /** Takes the value that comes next. */
  void value(Node<T> node) {
    int next = json.peek();
    if (next == '{') {
      object(node);
    } else if (next == '[') {
      array(node);
    } else if (next == '"') {
      text(node);
    } else {
      token(node);
    }
  }

  private void object(Node<T> node) {
    present(node);
    json.take();
    if (!json.take('}')) {
      filled(node);
      do {
        member(node);
      } while (json.take(','));
      close('}');
    }
    after(node);
  }

  private void member(Node<T> node) {
    int place = json.peek() == '"' ? json.choice(node.names) : stop();
    if (!json.take(':')) {
      json.stop();
    } else {
      below(place < 0 ? node.any : node.members[place]);
    }
  }

  private void array(Node<T> node) {
    present(node);
    json.take();
    long length = 0;
    if (!json.take(']')) {
      filled(node);
      do {
        below(length == 0 ? node.first : node.each);
        length++;
      } while (json.take(','));
      length = close(']') ? length : -1;
    }
    if (length >= 0 && node.length != null) {
      node.length.accept(target, length);
    }
    after(node);
  }

  private void below(@Nullable Node<T> node) {
    if (node == null) {
      json.skip();
    } else {
      value(node);
    }
  }

  private void text(Node<T> node) {
    present(node);
    if (node.text != null && node.textWanted.test(target)) {
      String text = json.text();
      if (text != null) {
        node.text.accept(target, text);
      }
    } else if (node.words.length > 0) {
      int place = json.choice(node.words);
      if (place >= 0) {
        node.wordActions[place].accept(target);
      }
    } else if (json.hasContent()) {
      filled(node);
    }
  }

  private void token(Node<T> node) {
    if (!json.takeToken()) {
      json.stop();
      return;
    }
    if (!json.tokenIsNull()) {
      present(node);
      numbers(node);
      flag(node);
    }
  }

  private void flag(Node<T> node) {
    if (node.flag != null && json.tokenIsFlag()) {
      node.flag.accept(target, json.tokenIsTrue());
    }
  }

  private void numbers(Node<T> node) {
    if (node.integer != null) {
      long integer = json.tokenAsInteger();
      if (integer != JsonNumber.NO_INTEGER) {
        node.integer.accept(target, integer);
      }
    }
    if (node.number != null) {
      double number = json.tokenAsNumber();
      if (!Double.isNaN(number)) {
        node.number.accept(target, number);
      }
    }
  }

  private void present(Node<T> node) {
    if (node.present != null) {
      node.present.accept(target);
    }
  }

  private void filled(Node<T> node) {
    if (node.filled != null) {
      node.filled.accept(target);
    }
  }

  private void after(Node<T> node) {
    if (node.after != null) {
      node.after.accept(target);
    }
  }

  private boolean close(char bracket) {
    boolean closed = json.take(bracket);
    if (!closed) {
      json.stop();
    }
    return closed;
  }

  private int stop() {
    json.stop();
    return -1;
  }
}
