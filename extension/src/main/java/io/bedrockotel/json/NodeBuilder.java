package io.bedrockotel.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects what is to be done at one place of a body and at the places below it. */
final class NodeBuilder<T> {
  private static final String ANY = "*";

  private final Map<String, NodeBuilder<T>> membersByName = new LinkedHashMap<>();
  private final Map<String, Consumer<T>> actionsByWord = new LinkedHashMap<>();
  @Nullable NodeBuilder<T> any;
  @Nullable NodeBuilder<T> each;
  @Nullable NodeBuilder<T> first;
  @Nullable ObjLongConsumer<T> integer;
  @Nullable ObjLongConsumer<T> length;
  @Nullable ObjDoubleConsumer<T> number;
  @Nullable BiConsumer<T, String> text;
  @Nullable BiConsumer<T, Boolean> flag;
  Predicate<T> textWanted = target -> true;
  @Nullable Consumer<T> present;
  @Nullable Consumer<T> filled;
  @Nullable Consumer<T> after;

  /** The place that a path names: {@code member.member[].*[0]}; an empty path is here. */
  NodeBuilder<T> at(String path) {
    if (path.isEmpty()) {
      return this;
    }
    if (path.startsWith("[]")) {
      each = each == null ? new NodeBuilder<>() : each;
      return each.at(path.substring(2));
    }
    if (path.startsWith("[0]")) {
      first = first == null ? new NodeBuilder<>() : first;
      return first.at(path.substring(3));
    }
    String rest = path.startsWith(".") ? path.substring(1) : path;
    if (rest.startsWith(ANY)) {
      any = any == null ? new NodeBuilder<>() : any;
      return any.at(rest.substring(ANY.length()));
    }
    int nameEnd = nameEnd(rest);
    return membersByName
        .computeIfAbsent(rest.substring(0, nameEnd), name -> new NodeBuilder<>())
        .at(rest.substring(nameEnd));
  }

  private static int nameEnd(String path) {
    int i = 0;
    while (i < path.length() && path.charAt(i) != '.' && path.charAt(i) != '[') {
      i++;
    }
    return i;
  }

  void word(String word, Consumer<T> action) {
    actionsByWord.put(word, action);
  }

  Node<T> build() {
    int readings = (text == null ? 0 : 1) + (filled == null ? 0 : 1);
    if (readings + (actionsByWord.isEmpty() ? 0 : 1) > 1 || (first != null && each != null)) {
      throw new IllegalStateException("Two rows of a table read the same text or element");
    }
    return new Node<>(this);
  }

  byte[][] names() {
    return bytes(membersByName.keySet());
  }

  byte[][] words() {
    return bytes(actionsByWord.keySet());
  }

  private static byte[][] bytes(Set<String> texts) {
    return texts.stream().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
  }

  @SuppressWarnings("unchecked") // Java has no generic arrays.
  Node<T>[] members() {
    return (Node<T>[])
        membersByName.values().stream().map(NodeBuilder::build).toArray(Node<?>[]::new);
  }

  @SuppressWarnings("unchecked") // Java has no generic arrays.
  Consumer<T>[] wordActions() {
    return (Consumer<T>[]) actionsByWord.values().toArray(new Consumer<?>[0]);
  }
}
