package io.bedrockotel.cost;

import org.jspecify.annotations.Nullable;

/**
 * Where the built-in prices hold. AWS prices a call by the Region that was called. The prices of
 * ids without a geography and of {@code us.} are those of the commercial Regions in the United
 * States; those of the other geographies hold in all commercial Regions.
 *
 * @see <a href="https://aws.amazon.com/bedrock/pricing/">Source Region, read on 2026-11-21</a>
 */
final class PriceArea {
  private static final String UNITED_STATES = "us.";
  private static final String[] BEYOND = {
    "global.", "eu.", "apac.", "au.", "jp.", "ca.", "in.",
  };

  private PriceArea() {}

  /**
   * Whether the price of an id holds for a call.
   *
   * @param id one that the built-in table has
   * @param region the Region called, null when it is not known
   */
  static boolean has(String id, @Nullable String region) {
    if (region == null) {
      return !isBare(id);
    }
    return isBeyond(id) ? isCommercial(region) : isInTheUnitedStates(region);
  }

  /** Whether an id of the built-in table names no geography. */
  static boolean isBare(String id) {
    return !id.startsWith(UNITED_STATES) && !isBeyond(id);
  }

  private static boolean isBeyond(String id) {
    for (String geography : BEYOND) {
      if (id.startsWith(geography)) {
        return true;
      }
    }
    return false;
  }

  /** {@code us-gov-west-1} is none of them. */
  private static boolean isInTheUnitedStates(String region) {
    return region.startsWith("us-east-") || region.startsWith("us-west-");
  }

  /**
   * Government and isolated Regions have a word more, and the other partitions names of their own:
   * all of them have price lists of their own.
   */
  private static boolean isCommercial(String region) {
    int first = region.indexOf('-');
    int second = region.indexOf('-', first + 1);
    return first > 0
        && second > first
        && second == region.lastIndexOf('-')
        && !region.startsWith("cn-")
        && !region.startsWith("eusc-");
  }
}
