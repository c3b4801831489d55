package io.bedrockotel.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** The smoke application and its AWS SDK with a package under another name, as shading does it. */
final class Relocation {
  private static final Path TARGET = Path.of(System.getProperty("smoke.target"));
  private static final String SEPARATOR = System.getProperty("path.separator");
  private static final String SERVICES = "META-INF/services/";

  private final String from;
  private final String to;
  private final Map<String, byte[]> content = new LinkedHashMap<>();

  private Relocation(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /**
   * The class path of the application once relocated.
   *
   * @param from the package, {@code software.amazon.awssdk}
   * @param to its new name
   */
  static String classPath(String from, String to) {
    try {
      return new Relocation(from + ".", to + ".").classPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String classPath() throws IOException {
    String dependencies = Files.readString(TARGET.resolve("application.classpath")).trim();
    List<String> classPath = new ArrayList<>();
    add(TARGET.resolve("classes"));
    for (String entry : dependencies.split(SEPARATOR, -1)) {
      if (entry.contains("awssdk")) {
        addJar(Path.of(entry));
      } else {
        classPath.add(entry);
      }
    }
    classPath.add(0, write(TARGET.resolve(to + "jar")).toString());
    return String.join(SEPARATOR, classPath);
  }

  private void addJar(Path jar) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      add(files.getPath("/"));
    }
  }

  private void add(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      add(root.relativize(file).toString(), Files.readAllBytes(file));
    }
  }

  private void add(String name, byte[] bytes) {
    if (name.endsWith(".class")) {
      content.put(relocated(name), relocated(bytes));
    } else if (name.startsWith(SERVICES)) {
      String service = SERVICES + relocated(name.substring(SERVICES.length()));
      byte[] providers = new String(bytes, UTF_8).replace(from, to).getBytes(UTF_8);
      content.merge(service, providers, Relocation::joined);
    } else {
      content.put(relocated(name), bytes);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.write('\n');
    both.writeBytes(second);
    return both.toByteArray();
  }

  private byte[] relocated(byte[] type) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(type).accept(new ClassRemapper(writer, new Names()), 0);
    return writer.toByteArray();
  }

  /** A name with dots or slashes. */
  private String relocated(String name) {
    if (name.startsWith(from)) {
      return to + name.substring(from.length());
    }
    return name.startsWith(slashed(from)) ? slashed(to) + name.substring(from.length()) : name;
  }

  private static String slashed(String name) {
    return name.replace('.', '/');
  }

  private Path write(Path jar) throws IOException {
    try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> file : content.entrySet()) {
        output.putNextEntry(new JarEntry(file.getKey()));
        output.write(file.getValue());
        output.closeEntry();
      }
    }
    return jar;
  }

  private final class Names extends Remapper {
    private Names() {
      super(Opcodes.ASM9);
    }

    @Override
    public String map(String name) {
      return relocated(name);
    }

    @Override
    public Object mapValue(Object value) {
      return value instanceof String text ? relocated(text) : super.mapValue(value);
    }
  }
}
