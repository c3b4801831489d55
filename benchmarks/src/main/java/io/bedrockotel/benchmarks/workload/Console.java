package io.bedrockotel.benchmarks.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;

/** The lines between the measured JVM and the one that started it. */
public final class Console {

  /** What every line for the other side begins with; everything else is chatter. */
  public static final String MARK = "@bench ";

  private final BufferedReader input = new BufferedReader(new InputStreamReader(System.in, UTF_8));

  /** Says one thing to the other side. */
  void say(String line) {
    System.out.println(MARK + line);
  }

  void figure(String name, double value) {
    say("figure " + name + " " + value);
  }

  /** Says something and waits until the other side has done its part. */
  void sayAndWait(String line) {
    say(line);
    try {
      if (input.readLine() == null) {
        throw new IllegalStateException("The process that measures has gone");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
