package io.bedrockotel.costs.log;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The search for the files of a model invocation log below a directory. */
final class LogFinder extends SimpleFileVisitor<Path> {
  private static final Pattern RECORDS = Pattern.compile(".*\\.json(\\.gz)?");

  /** Bodies that are too large for a record lie beside it. */
  private static final Pattern BODIES = Pattern.compile(".*_(input|output)\\.json(\\.gz)?");

  private final List<Path> files = new ArrayList<>();

  /**
   * Finds them, in the order of their names.
   *
   * @throws LogException when something cannot be looked into: then calls would be missing
   */
  static List<Path> find(Path directory) throws LogException {
    LogFinder finder = new LogFinder();
    try {
      Files.walkFileTree(directory, finder);
    } catch (NoSuchFileException e) {
      throw new LogException(e.getFile() + ": there is no such directory");
    } catch (IOException e) {
      throw new LogException(String.valueOf(e.getMessage()));
    }
    finder.files.sort(null);
    return finder.files;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    if (attributes.isRegularFile()
        && RECORDS.matcher(name).matches()
        && !BODIES.matcher(name).matches()) {
      files.add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    throw e instanceof NoSuchFileException ? e : unreadable(file, e);
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
      throws IOException {
    if (e != null) {
      throw unreadable(directory, e);
    }
    return FileVisitResult.CONTINUE;
  }

  private static IOException unreadable(Path file, IOException e) {
    return new IOException(file + ": it cannot be read: " + e.getClass().getSimpleName(), e);
  }
}
