package io.bedrockotel.examples.localbedrock.books;

/** One header line of a request. */
public record Header(String name, String value) {}
