package io.bedrockotel.examples.localbedrock.books;

import java.util.List;

/** Every request that the stand-in received, in order. */
public final class Journal {

  private final History<JournalEntry> entries;

  public Journal(int limit) {
    entries = new History<>(limit);
  }

  public JournalEntry open(JournalEntry entry) {
    entries.add(entry);
    return entry;
  }

  public List<RecordedRequest> requests() {
    return entries.all().stream().map(JournalEntry::snapshot).toList();
  }

  public void clear() {
    entries.clear();
  }
}
