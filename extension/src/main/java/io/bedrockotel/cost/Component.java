package io.bedrockotel.cost;

/** One kind of tokens that has a price of its own, named as in the header of a price file. */
enum Component {
  INPUT("input"),
  OUTPUT("output"),
  CACHE_READ("cache_read"),
  CACHE_WRITE("cache_write"),
  CACHE_WRITE_1H("cache_write_1h");

  private final String column;

  Component(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
