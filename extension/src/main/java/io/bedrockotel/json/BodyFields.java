package io.bedrockotel.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;

/**
 * A table of the members of a JSON body that are read, by their paths, and of who gets their
 * values. A path is {@code member.member}, with {@code *} for any member that has no row of its
 * own, {@code []} for each element of an array and {@code [0]} for its first; the empty path is the
 * body itself. A value of another kind than its row expects is absent; of a member that comes
 * twice, the last counts.
 */
public final class BodyFields<T> {
  private final Node<T> root;
  private final List<String> paths;

  private BodyFields(Builder<T> builder) {
    this.root = builder.root.build();
    this.paths = Collections.unmodifiableList(new ArrayList<>(builder.paths));
  }

  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** Reads a body; of one that is cut or no JSON, what stands before the fault. */
  public void read(byte[] bytes, T target) {
    read(bytes, 0, bytes.length, target);
  }

  /** Reads {@code length} bytes from {@code offset} on. */
  public void read(byte[] bytes, int offset, int length, T target) {
    new BodyWalk<>(new JsonReader(bytes, offset, offset + length), target).value(root);
  }

  /** The paths of the table as they were declared; of a word, {@code path=word}. */
  public List<String> paths() {
    return paths;
  }

  /** Collects the rows of a {@link BodyFields}. */
  public static final class Builder<T> {
    private final NodeBuilder<T> root = new NodeBuilder<>();
    private final List<String> paths = new ArrayList<>();

    private Builder() {}

    /** A whole number that is not negative. */
    public Builder<T> count(String path, ObjLongConsumer<T> target) {
      return integer(
          path,
          (body, count) -> {
            if (count >= 0) {
              target.accept(body, count);
            }
          });
    }

    /** A whole number. */
    public Builder<T> integer(String path, ObjLongConsumer<T> target) {
      at(path).integer = target;
      return this;
    }

    /** Any number. */
    public Builder<T> number(String path, ObjDoubleConsumer<T> target) {
      at(path).number = target;
      return this;
    }

    /** A text of at most 256 characters. */
    public Builder<T> text(String path, BiConsumer<T, String> target) {
      at(path).text = target;
      return this;
    }

    /** The same, where the target still wants it: no text is made for one that does not. */
    public Builder<T> text(String path, Predicate<T> wanted, BiConsumer<T, String> target) {
      at(path).text = target;
      root.at(path).textWanted = wanted;
      return this;
    }

    /** Whether a member is {@code true} or {@code false}. */
    public Builder<T> flag(String path, BiConsumer<T, Boolean> target) {
      at(path).flag = target;
      return this;
    }

    /** A text that is one given word, for which none is made. */
    public Builder<T> word(String path, String word, Consumer<T> target) {
      paths.add(path + "=" + word);
      root.at(path).word(word, target);
      return this;
    }

    /** Anything but null. */
    public Builder<T> present(String path, Consumer<T> target) {
      at(path).present = target;
      return this;
    }

    /** A text, an object or an array that is not empty. */
    public Builder<T> filled(String path, Consumer<T> target) {
      at(path).filled = target;
      return this;
    }

    /** The number of elements of an array that came to its end. */
    public Builder<T> length(String path, ObjLongConsumer<T> target) {
      at(path).length = target;
      return this;
    }

    /** The end of an object or array, also of one that was cut. */
    public Builder<T> after(String path, Consumer<T> target) {
      at(path).after = target;
      return this;
    }

    private NodeBuilder<T> at(String path) {
      paths.add(path);
      return root.at(path);
    }

    public BodyFields<T> build() {
      return new BodyFields<>(this);
    }
  }
}
