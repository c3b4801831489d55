package io.bedrockotel.examples.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All Java processes of one demo; none of them outlives it, however it ends. */
final class Children implements AutoCloseable {

  /** Whatever else the user's shell has set for the agent or the AWS SDK must not take part. */
  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SystemRoot");

  private final Path work;
  private final List<ChildProcess> children = new ArrayList<>();
  private final Thread onInterrupt = new Thread(this::killAll, "demo clean-up");
  private boolean closed;

  private Children(Path work) {
    this.work = work;
  }

  static Children in(Path work) throws DemoFailure {
    try {
      Files.createDirectories(work);
    } catch (IOException e) {
      throw new DemoFailure(
          "cannot write to " + work + " (" + e.getMessage() + "); choose another --work-dir", e);
    }
    Children children = new Children(work);
    Runtime.getRuntime().addShutdownHook(children.onInterrupt);
    return children;
  }

  synchronized ChildProcess start(String name, Map<String, String> env, List<String> arguments)
      throws DemoFailure {
    if (closed) {
      throw new DemoFailure(name + " was not started: the demo is ending");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-XX:TieredStopAtLevel=1"));
    command.add("-XX:ErrorFile=" + work.resolve(name + ".crash"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(INHERITED);
    builder.environment().putAll(env);
    ChildProcess child = ChildProcess.start(name, builder, work);
    children.add(child);
    return child;
  }

  @Override
  public void close() {
    killAll();
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException e) {
      // The JVM is ending already, and the hook does the same.
    }
  }

  private synchronized void killAll() {
    closed = true;
    children.forEach(ChildProcess::kill);
  }
}
