package io.bedrockotel.smoke.equivalence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bedrockotel.examples.localbedrock.books.Header;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request as the server saw it, in a form that two runs can share.
 *
 * @param lines request line, perhaps its fate, each header, the body without its metadata
 * @param metadata what was taken out of the body or, where the metadata is a header, of the headers
 */
record WireRequest(List<String> lines, Map<?, ?> metadata) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String METADATA_HEADER = "x-amzn-bedrock-request-metadata";
  private static final Pattern METADATA =
      Pattern.compile(",?\"requestMetadata\":(\\{[^{}]*})(,(?=\"))?");

  /**
   * Of a request.
   *
   * <p>Two runs share neither clock nor port nor ids; lengths and digests only fit their body.
   */
  static WireRequest of(RecordedRequest request, Reading reading) {
    byte[] body =
        Base64.getDecoder().decode(request.bodyBase64() == null ? "" : request.bodyBase64());
    List<String> lines = new ArrayList<>();
    lines.add(request.method() + " " + request.path() + " " + request.protocol());
    if (reading.fate()) {
      lines.add("fate " + request.fate() + " " + request.status());
    }
    Map<?, ?> metadata = Map.of();
    for (Header header : request.headers()) {
      if (isMetadata(header, request)) {
        metadata = parsed(header.value());
      } else {
        String value = value(header, body, reading);
        lines.add("header " + header.name() + ": " + (takesHeader(request) ? bare(value) : value));
      }
    }
    Matcher member = METADATA.matcher(new String(body, UTF_8));
    boolean found = member.find();
    lines.add("body " + (found ? without(member) : new String(body, UTF_8)));
    return new WireRequest(lines, found ? parsed(member.group(1)) : metadata);
  }

  private static boolean isMetadata(Header header, RecordedRequest request) {
    return takesHeader(request) && header.name().equalsIgnoreCase(METADATA_HEADER);
  }

  /** InvokeModel takes its metadata in a header; Converse does not, and must not get one. */
  private static boolean takesHeader(RecordedRequest request) {
    return request.path().contains("/invoke");
  }

  /** The header is signed, so the signature names it. */
  private static String bare(String value) {
    return value.replace(";" + METADATA_HEADER, "");
  }

  private static String value(Header header, byte[] body, Reading reading) {
    String value = header.value();
    return switch (header.name().toLowerCase(Locale.ROOT)) {
      case "host" -> value.equals(reading.authority()) ? "the stand-in" : value;
      case "x-amz-date" -> value.replaceAll("^\\d{8}T\\d{6}Z$", "*");
      case "content-length" ->
          value.equals(String.valueOf(body.length)) ? "that of the body" : value;
      case "x-amz-content-sha256" -> value.equals(sha256(body)) ? "that of the body" : value;
      case "amz-sdk-invocation-id" -> "number " + indexOf(value, reading.invocations());
      case "amz-sdk-request" -> value.replaceAll("ttl=[^;]*", "ttl=*");
      case "authorization" ->
          value.replaceAll("/\\d{8}/", "/*/").replaceAll("Signature=[0-9a-f]+", "Signature=*");
      default -> value;
    };
  }

  private static int indexOf(String id, List<String> invocations) {
    if (invocations == null) {
      return -1;
    }
    if (!invocations.contains(id)) {
      invocations.add(id);
    }
    return invocations.indexOf(id);
  }

  /**
   * How the requests of one run are read.
   *
   * @param fate whether its status and its end belong to a request
   * @param invocations ids of the calls so far, null when nobody counts
   * @param authority the server's own host and port
   */
  record Reading(boolean fate, List<String> invocations, String authority) {}

  /** One comma goes with the member. */
  private static String without(Matcher metadata) {
    boolean between = metadata.group().startsWith(",") && metadata.group(2) != null;
    return metadata.replaceFirst(between ? "," : "");
  }

  private static Map<?, ?> parsed(String object) {
    try {
      return JSON.readValue(object, Map.class);
    } catch (JsonProcessingException e) {
      return Map.of("not JSON", object);
    }
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
