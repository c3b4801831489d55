package io.bedrockotel.costs.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine;

/** A directory of log files, and the command run on it. */
final class TestLog {
  private static final AtomicInteger REQUESTS = new AtomicInteger();

  private final Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  TestLog(Path directory) {
    this.directory = directory;
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  TestLog plain(String name, String... lines) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), String.join("\n", lines) + "\n");
    return this;
  }

  TestLog zipped(String name, String... lines) throws IOException {
    Files.createDirectories(file(name).getParent());
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(file(name)))) {
      bytes.write(String.join("\n", lines).getBytes(UTF_8));
    }
    return this;
  }

  /** The exit code. */
  int run(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = directory.toString();
    System.arraycopy(options, 0, arguments, 1, options.length);
    return new CommandLine(new PriceCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  String output() {
    return out.toString();
  }

  String errors() {
    return err.toString();
  }

  /** The last line: the sum of everything. */
  String sum() {
    return out.toString().lines().reduce("", (before, line) -> line);
  }

  /** A Converse call of a tenant, with both bodies. */
  static String call(String model, String tenant, long input, long output) {
    return record(model, "\"inputTokenCount\":" + input, "\"outputTokenCount\":" + output)
        .replace("{\"schema", "{\"requestMetadata\":{\"tenant_id\":\"" + tenant + "\"},\"schema");
  }

  /** A Converse call in {@code us-east-1}, with both bodies unless members have their own. */
  static String record(String model, String input, String output) {
    return ("{\"schemaType\":\"ModelInvocationLog\",\"schemaVersion\":\"1.0\","
            + "\"timestamp\":\"2026-05-23T10:00:00Z\",\"accountId\":\"1\",\"region\":\"us-east-1\","
            + "\"requestId\":\"%d\",\"operation\":\"Converse\",\"modelId\":\"%s\",\"input\":{%s},"
            + "\"output\":{%s}}")
        .formatted(
            REQUESTS.incrementAndGet(),
            model,
            withBody(input, "inputBodyJson"),
            withBody(output, "outputBodyJson"));
  }

  private static String withBody(String members, String body) {
    return members.contains("Body") ? members : members + ",\"" + body + "\":{}";
  }
}
