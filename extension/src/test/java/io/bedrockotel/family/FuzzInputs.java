package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bedrockotel.json.BodyFields;
import io.bedrockotel.json.RandomJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Bodies and chunks as nobody should send them, from a seed: the same ones in every run. */
final class FuzzInputs {
  private static final int HUGE = 1 << 20;
  private static final int SELDOM = 5_000;

  private final Random random;
  private final List<byte[]> fixtures = fixtures();
  private final List<String> names = names();

  FuzzInputs(long seed) {
    random = new Random(seed);
  }

  byte[] next() {
    return switch (random.nextInt(SELDOM) == 0 ? 8 : random.nextInt(8)) {
      case 0 -> noise(random.nextInt(512));
      case 1 -> cut(fixture());
      case 2 -> flipped(fixture());
      case 3 -> spliced(fixture(), fixture());
      case 4 -> RandomJson.object(random, names).getBytes(UTF_8);
      case 5 -> cut(RandomJson.object(random, names).getBytes(UTF_8));
      case 6 -> spliced(fixture(), noise(random.nextInt(32)));
      case 7 -> nested(random.nextInt(2_000));
      default -> random.nextBoolean() ? nested(HUGE / 10) : huge();
    };
  }

  private byte[] fixture() {
    return fixtures.get(random.nextInt(fixtures.size()));
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      flipped[random.nextInt(flipped.length)] = anyByte();
    }
    return flipped;
  }

  /** What means something in JSON comes more often than other bytes. */
  private byte anyByte() {
    String signs = "{}[]\",:\\-.0123456789eEtfnu \n";
    return (byte) (random.nextBoolean() ? random.nextInt(256) : signs.charAt(random.nextInt(28)));
  }

  private byte[] spliced(byte[] bytes, byte[] other) {
    int at = random.nextInt(bytes.length + 1);
    int from = random.nextInt(other.length + 1);
    int length = random.nextInt(other.length - from + 1);
    byte[] spliced = Arrays.copyOf(bytes, bytes.length + length);
    System.arraycopy(other, from, spliced, at, length);
    System.arraycopy(bytes, at, spliced, at + length, bytes.length - at);
    return spliced;
  }

  private byte[] nested(int depth) {
    String name = names.get(random.nextInt(names.size()));
    String open = random.nextBoolean() ? "[" : "{\"" + name + "\":";
    return ("{\"" + name + "\":" + open.repeat(depth)).getBytes(UTF_8);
  }

  /** A huge value, or many values, where a small one is expected. */
  private byte[] huge() {
    String name = names.get(random.nextInt(names.size()));
    String part = RandomJson.object(random, names);
    String many = String.join(",", Collections.nCopies(HUGE / (part.length() + 1), part));
    String json =
        switch (random.nextInt(4)) {
          case 0 -> "{\"" + name + "\":\"" + "A".repeat(HUGE) + "\"}";
          case 1 -> "{\"" + name + "\":" + "9".repeat(HUGE) + "}";
          case 2 -> "{\"" + "n".repeat(HUGE) + "\":" + part + "}";
          default -> "{\"" + name + "\":[" + many + "]}";
        };
    return json.getBytes(UTF_8);
  }

  private static List<byte[]> fixtures() {
    List<byte[]> fixtures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Fixture.ROOT)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        if (file.toString().endsWith(".stream.json")) {
          fixtures.addAll(Fixture.chunks(file));
        } else {
          fixtures.add(Fixture.bytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fixtures;
  }

  /** The names that any family reads. */
  private static List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (Family family : Families.ALL) {
      Stream.of(family.request().build(), family.response().build(), family.chunk().build())
          .map(BodyFields::paths)
          .flatMap(List::stream)
          .flatMap(path -> Stream.of(path.split("=")[0].split("[.\\[\\]]+")))
          .filter(name -> !name.isEmpty())
          .forEach(names::add);
    }
    return List.copyOf(names);
  }
}
