package io.bedrockotel.examples.localbedrock;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one stand-in.
 *
 * @param host address to listen on
 * @param port port to listen on, 0 for any free one
 * @param logDirectory where model invocation logs are written; nowhere when null
 * @param region Region of calls that are not signed for one
 * @param account account that all calls belong to
 * @param history requests and log records that are remembered
 */
public record LocalBedrockOptions(
    String host,
    int port,
    @Nullable Path logDirectory,
    String region,
    String account,
    int history) {

  static final String DEFAULT_HOST = "127.0.0.1";
  static final String DEFAULT_REGION = "us-east-1";
  static final String DEFAULT_ACCOUNT = "111122223333";
  static final int DEFAULT_HISTORY = 20_000;

  /** A free port on 127.0.0.1, and no log files. */
  public static LocalBedrockOptions onFreePort() {
    return new LocalBedrockOptions(
        DEFAULT_HOST, 0, null, DEFAULT_REGION, DEFAULT_ACCOUNT, DEFAULT_HISTORY);
  }

  public LocalBedrockOptions withPort(int other) {
    return new LocalBedrockOptions(host, other, logDirectory, region, account, history);
  }

  public LocalBedrockOptions withLogDirectory(Path directory) {
    return new LocalBedrockOptions(host, port, directory, region, account, history);
  }

  public LocalBedrockOptions withRegion(String other) {
    return new LocalBedrockOptions(host, port, logDirectory, other, account, history);
  }
}
