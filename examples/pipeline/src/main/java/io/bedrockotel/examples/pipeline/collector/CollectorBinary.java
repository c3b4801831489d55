package io.bedrockotel.examples.pipeline.collector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The executable of a collector that has the components of {@code collector-config}. */
public final class CollectorBinary {
  private static final String ON_PATH = "otelcol-contrib";

  private final Path checkout;

  /** Looks from a checkout of this repository. */
  public CollectorBinary(Path checkout) {
    this.checkout = checkout;
  }

  /**
   * The one that {@code OTELCOL} names, else the one that was built here, else {@code
   * otelcol-contrib} on the path; empty where there is none.
   */
  public Optional<Path> find() throws IOException, InterruptedException {
    String named = System.getenv("OTELCOL");
    if (named != null && !named.isEmpty()) {
      Path binary = Path.of(named);
      if (!Files.isExecutable(binary)) {
        throw new IOException("OTELCOL is " + named + ", which cannot be executed");
      }
      return Optional.of(binary);
    }
    return built().or(CollectorBinary::onPath);
  }

  private Optional<Path> built() throws IOException, InterruptedException {
    if (!Files.isExecutable(script())) {
      return Optional.empty();
    }
    Script cached = run("--cached");
    return cached.exit() == 0 ? Optional.of(Path.of(cached.output())) : Optional.empty();
  }

  /**
   * Finds one, or builds it, which takes some minutes the first time.
   *
   * @throws IOException if there is none and it cannot be built, with what the build said
   */
  public Path findOrBuild() throws IOException, InterruptedException {
    Optional<Path> found = find();
    if (found.isPresent()) {
      return found.get();
    }
    Script build = run();
    if (build.exit() != 0) {
      throw new IOException(build.output());
    }
    return Path.of(build.output().lines().reduce("", (before, line) -> line));
  }

  private static Optional<Path> onPath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .map(directory -> Path.of(directory, ON_PATH))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Path script() {
    return checkout.resolve("collector-config/build");
  }

  private Script run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(script().toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    return new Script(process.waitFor(), output);
  }

  private record Script(int exit, String output) {}
}
