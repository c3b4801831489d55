package io.bedrockotel.examples.pipeline;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The OTLP message in a request: binary protobuf, compressed with gzip or not at all. */
public final class OtlpBody {

  static final String PROTOBUF = "application/x-protobuf";

  private OtlpBody() {}

  /**
   * Reads the message.
   *
   * @param largest how many bytes it may have when it is no longer compressed
   */
  public static <T> T read(WireRequest request, int largest, Parser<T> parser) {
    String type = request.header("content-type").toLowerCase(Locale.ROOT);
    if (!type.split(";", 2)[0].trim().equals(PROTOBUF)) {
      throw new HttpRefusal(
          415, "UnsupportedMediaType", "The content type is '" + type + "'; send " + PROTOBUF);
    }
    ByteString content = content(request, largest);
    if (content.size() > largest) {
      throw new HttpRefusal(
          413, "PayloadTooLarge", "The body has more than " + largest + " bytes when uncompressed");
    }
    try {
      return parser.parseFrom(content);
    } catch (InvalidProtocolBufferException e) {
      throw undecodable(e);
    }
  }

  private static ByteString content(WireRequest request, int largest) {
    String encoding = request.header("content-encoding").toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "", "identity" -> request.body();
      case "gzip" -> unzipped(request.body(), largest);
      default ->
          throw new HttpRefusal(
              415,
              "UnsupportedContentEncoding",
              "The content encoding is '" + encoding + "'; send gzip or none");
    };
  }

  private static ByteString unzipped(ByteString body, int largest) {
    try (InputStream content = new GZIPInputStream(body.newInput())) {
      return ByteString.copyFrom(content.readNBytes(largest + 1));
    } catch (IOException e) {
      throw undecodable(e);
    }
  }

  private static HttpRefusal undecodable(IOException e) {
    return new HttpRefusal(400, "BadRequest", "The body is no OTLP protobuf: " + e.getMessage());
  }
}
