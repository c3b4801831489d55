package io.bedrockotel.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the project as they are checked in, without what a build leaves. */
final class Checkout {
  private static final Set<String> SKIPPED = Set.of(".git", ".idea", ".vscode", "target");

  static final Path ROOT = root();

  private Checkout() {}

  static String text(String path) {
    return text(ROOT.resolve(path));
  }

  static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  static List<Path> files(Predicate<String> name) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(ROOT, new Collector(name, files));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve(".ci/run"))) {
      directory = directory.getParent();
    }
    return directory;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Predicate<String> name;
    private final List<Path> files;

    Collector(Predicate<String> name, List<Path> files) {
      this.name = name;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return SKIPPED.contains(directory.getFileName().toString())
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (name.test(file.getFileName().toString())) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
