package io.bedrockotel.json;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One place in a body: the places below it that are read, and who gets its value. */
final class Node<T> {
  final byte[][] names;
  final Node<T>[] members;
  final @Nullable Node<T> any;
  final @Nullable Node<T> each;
  final @Nullable Node<T> first;
  final @Nullable ObjLongConsumer<T> integer;
  final @Nullable ObjLongConsumer<T> length;
  final @Nullable ObjDoubleConsumer<T> number;
  final @Nullable BiConsumer<T, String> text;
  final Predicate<T> textWanted;
  final @Nullable BiConsumer<T, Boolean> flag;
  final byte[][] words;
  final Consumer<T>[] wordActions;
  final @Nullable Consumer<T> present;
  final @Nullable Consumer<T> filled;
  final @Nullable Consumer<T> after;

  Node(NodeBuilder<T> builder) {
    this.names = builder.names();
    this.members = builder.members();
    this.any = builder.any == null ? null : builder.any.build();
    this.each = builder.each == null ? null : builder.each.build();
    this.first = builder.first == null ? each : builder.first.build();
    this.integer = builder.integer;
    this.length = builder.length;
    this.number = builder.number;
    this.text = builder.text;
    this.textWanted = builder.textWanted;
    this.flag = builder.flag;
    this.words = builder.words();
    this.wordActions = builder.wordActions();
    this.present = builder.present;
    this.filled = builder.filled;
    this.after = builder.after;
  }
}
