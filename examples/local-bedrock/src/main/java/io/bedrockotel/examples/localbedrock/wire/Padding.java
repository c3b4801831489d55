package io.bedrockotel.examples.localbedrock.wire;

/**
 * The filler that Bedrock adds to every event, here with a length that is a function of its place.
 */
public final class Padding {

  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private Padding() {}

  public static String at(int index) {
    int step = 37;
    return ALPHABET.substring(0, 1 + (index * step + 11) % ALPHABET.length());
  }
}
