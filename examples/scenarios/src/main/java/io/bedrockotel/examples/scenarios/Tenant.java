package io.bedrockotel.examples.scenarios;

import java.util.List;

/**
 * A paying customer of the document analysis, and what is to be analysed for it.
 *
 * @param id the tenant
 * @param tier what it subscribed to
 * @param billingId the account that its usage is charged to
 * @param costCenter the cost centre that serves it
 * @param documents its documents of this run
 */
record Tenant(
    String id, String tier, String billingId, String costCenter, List<Document> documents) {

  /**
   * A text with the id of the request that brought it.
   *
   * @param requestId the request
   * @param text the document's text
   */
  record Document(String requestId, String text) {}

  static List<Tenant> ofThisRun() {
    return List.of(acme(), globex(), initech());
  }

  private static Tenant acme() {
    return new Tenant(
        "acme",
        "enterprise",
        "bill-acme-7f",
        "CC-101",
        List.of(
            new Document(
                "req-a1",
                """
                Lease of the warehouse in Dock Street. Term: five years from 1 March. Rent: 8,400 a
                month, indexed yearly. Either side may end it with six months' notice after year 3.
                """),
            new Document(
                "req-a2",
                """
                Framework agreement for cleaning services. Renews by one year unless ended three
                months before. Liability is limited to the fees of twelve months.
                """),
            new Document(
                "req-a3",
                """
                Non-disclosure agreement on the new loading robot. Binding for four years after the
                talks end. Breach: 50,000 for each case.
                """)));
  }

  private static Tenant globex() {
    return new Tenant(
        "globex",
        "business",
        "bill-globex-2c",
        "CC-102",
        List.of(
            new Document(
                "req-g1",
                """
                Purchase order for 1,200 control units, delivery in three parts until autumn.
                Payment 30 days after each part. Two per cent off for payment within ten days.
                """),
            new Document(
                "req-g2",
                """
                Quality report. 14 of 1,200 units failed the heat test. The supplier repairs them
                free of charge within four weeks and reports the cause.
                """)));
  }

  private static Tenant initech() {
    return new Tenant(
        "initech",
        "starter",
        "bill-initech-9d",
        "CC-103",
        List.of(
            new Document(
                "req-i1",
                """
                Minutes of the steering group. The move to the new office is put off by a month. The
                budget stays. Open: who tells the staff, and when.
                """)));
  }
}
