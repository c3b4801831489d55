package io.bedrockotel.cost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toList;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reading of a price table: comma-separated lines behind a header, US dollars for a million
 * tokens. Lines that begin with {@code #} are comments; {@code # date: 2026-09-23} dates the table.
 */
public final class PriceFile {
  /** The first line that is no comment. */
  public static final String HEADER =
      "models,since,above_input_tokens,input,output,cache_read,cache_write,cache_write_1h";

  private static final String BUILT_IN = "prices.csv";
  private static final int FIRST_PRICE = 3;
  private static final String DATE = "# date:";

  /** What some editors put in front of UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String name;
  private final PriceTableBuilder table = new PriceTableBuilder();
  private @Nullable LocalDate date;
  private boolean headed;
  private int line;

  private PriceFile(String name) {
    this.name = name;
  }

  /** The table that comes with the extension. */
  public static PriceTable builtIn() throws PriceFileException {
    InputStream bytes = PriceFile.class.getResourceAsStream(BUILT_IN);
    if (bytes == null) {
      throw new PriceFileException("The built-in price table is missing");
    }
    try {
      return read(BUILT_IN, lines(bytes));
    } catch (IOException e) {
      throw new PriceFileException("The built-in price table cannot be read: " + e);
    }
  }

  private static List<String> lines(InputStream bytes) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, UTF_8));
    try {
      return reader.lines().collect(toList());
    } finally {
      reader.close();
    }
  }

  /** An operator's table. */
  public static PriceTable read(Path file) throws PriceFileException {
    // A pipe could be waited for without end.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new PriceFileException(file + ": it is no regular file");
    }
    try {
      return read(file.toString(), Files.readAllLines(file, UTF_8));
    } catch (NoSuchFileException e) {
      throw new PriceFileException(file + ": there is no such file");
    } catch (CharacterCodingException e) {
      throw new PriceFileException(file + ": it is not UTF-8");
    } catch (IOException e) {
      throw new PriceFileException(file + ": it cannot be read: " + e);
    }
  }

  private static PriceTable read(String name, List<String> lines) throws PriceFileException {
    PriceFile file = new PriceFile(name);
    for (String text : lines) {
      file.line++;
      boolean marked = file.line == 1 && text.startsWith(BYTE_ORDER_MARK);
      file.take((marked ? text.substring(1) : text).trim());
    }
    if (!file.headed) {
      throw new PriceFileException(name + ": it has no line \"" + HEADER + "\"");
    }
    return file.table.build(name);
  }

  private void take(String text) throws PriceFileException {
    try {
      if (text.startsWith(DATE)) {
        date = day(text.substring(DATE.length()).trim());
      } else if (!text.isEmpty() && !text.startsWith("#")) {
        row(text);
      }
    } catch (IllegalArgumentException e) {
      throw new PriceFileException(name + ", line " + line + ": " + e.getMessage());
    }
  }

  private void row(String text) {
    if (!headed) {
      require(text.equals(HEADER), "expected the header \"" + HEADER + "\"");
      headed = true;
      return;
    }
    String[] cells = text.split(",", -1);
    int expected = FIRST_PRICE + Component.values().length;
    require(cells.length == expected, "expected " + expected + " cells, found " + cells.length);
    String models = cells[0].trim();
    require(!models.isEmpty(), "expected a model id in the first cell");
    String day = cells[1].trim();
    PriceDate since = day.isEmpty() ? PriceDate.always(date) : PriceDate.since(day(day));
    long above = above(cells[2].trim());
    Map<Component, Long> prices = prices(cells);
    boolean limited = above >= 0 || !day.isEmpty();
    require(limited || !prices.isEmpty(), "expected a price in at least one cell");
    Price price = new Price(since, above, prices);
    for (String model : models.split(" +", -1)) {
      table.add(model, price, line);
    }
  }

  private static Map<Component, Long> prices(String[] cells) {
    Map<Component, Long> prices = new EnumMap<>(Component.class);
    int at = FIRST_PRICE;
    for (Component component : Component.values()) {
      String cell = cells[at++].trim();
      if (!cell.isEmpty()) {
        prices.put(component, Decimal.millionths(cell, component.column()));
      }
    }
    return prices;
  }

  private static long above(String cell) {
    require(cell.matches("[0-9]{0,12}"), "above_input_tokens is no whole number: " + cell);
    return cell.isEmpty() ? -1 : Long.parseLong(cell);
  }

  private static LocalDate day(String cell) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("expected a day such as 2026-09-23, found " + cell, e);
    }
  }

  private static void require(boolean condition, String reason) {
    if (!condition) {
      throw new IllegalArgumentException(reason);
    }
  }
}
