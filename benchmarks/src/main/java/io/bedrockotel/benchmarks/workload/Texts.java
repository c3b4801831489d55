package io.bedrockotel.benchmarks.workload;

/** The prose of the calls. */
final class Texts {

  static final String QUESTION = "Which of the two invoices that I sent last week is still open?";

  static final String ANSWER =
      "The invoice of the third is paid. The one of the ninth is open, and is due at the end of"
          + " this month; a reminder will be sent three days before.";

  static final String SYSTEM = "You answer questions about invoices, in two sentences at most.";

  private Texts() {}
}
