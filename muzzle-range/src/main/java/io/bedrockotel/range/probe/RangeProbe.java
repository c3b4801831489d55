package io.bedrockotel.range.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An application that reads one AWS SDK a line, its version and its class path parted by a tab,
 * gives it a class loader of its own and says what the agent thinks and does of it.
 */
public final class RangeProbe {
  private RangeProbe() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    AttachedModules modules = AttachedModules.ofExtension(Path.of(args[0]));
    BufferedReader sdks =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = sdks.readLine(); line != null; line = sdks.readLine()) {
      String[] parts = line.split("\t", 2);
      try (URLClassLoader sdk = loader(parts[1])) {
        for (String finding : modules.findings(sdk)) {
          System.out.println("FOUND\t" + parts[0] + "\t" + finding.replace('\n', ' '));
        }
      }
      System.out.println("CHECKED\t" + parts[0]);
    }
  }

  private static URLClassLoader loader(String classPath) {
    URL[] jars =
        Arrays.stream(classPath.split(System.getProperty("path.separator"), -1))
            .map(RangeProbe::url)
            .toArray(URL[]::new);
    return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String jar) {
    try {
      return Path.of(jar).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
