package org.closedloop.demo;

import java.time.Instant;

/** Writes one deal and everything that happened to it. */
final class DealRows {

  private static final double FORGOTTEN = 0.025;
  private static final double WRONG_AMOUNT = 0.02;
  private static final double OPENED_AGAIN = 0.02;
  private static final double WON_AFTER_ALL = 0.5;

  private final DemoFolder folder;
  private final DemoLead lead;
  private final String owner;
  private final Instant end;
  private final String key;
  private final String currency;
  private int changes;

  DealRows(DemoFolder folder, DemoLead lead, String owner, Instant end, int index) {
    this.folder = folder;
    this.lead = lead;
    this.owner = owner;
    this.end = end;
    this.key = "O-" + lead.number() + "-" + index;
    this.currency = lead.region().currency;
  }

  void opened(Instant at, ProductLine line, long cents) {
    CsvFile row = folder.row(lead.delivery(), DemoFile.OPPORTUNITY);
    row.add(key).add(lead.key()).add(line.title + " " + lead.account().name()).add(at);
    row.add("Qualifizierung").add("OPEN").addMoney(cents).add(currency).add(owner);
    row.add(line.title).add(lead.hasContact() ? lead.account().key() : "").endRow();
  }

  void stage(Instant at, String stage) {
    change(lead.delivery(), "STAGE", at, stage, null, "");
  }

  void amount(Instant at, long cents) {
    change(lead.delivery(), "AMOUNT", at, "", cents, "");
  }

  void closed(Instant at, boolean won, long cents, String reason, Dice dice) {
    Delivery delivery = dice.chance(FORGOTTEN) ? Delivery.LATE : lead.delivery();
    boolean wrong = won && dice.chance(WRONG_AMOUNT);
    boolean again = !won && dice.chance(OPENED_AGAIN);
    String kind = won ? "WON" : "LOST";
    change(delivery, kind, at, "", cents, reason);
    if (wrong) {
      changes--;
      change(Delivery.CORRECTIONS, kind, at, "", cents / 1_000 * 930, reason);
    }
    if (again) {
      openAgain(at, cents, dice);
    }
  }

  /**
   * The customer came back: entered with the corrections, so that everybody sees what it changes.
   */
  private void openAgain(Instant lostAt, long cents, Dice dice) {
    Instant openedAt = BusinessTime.from(lostAt.plusSeconds(lead.days(dice.around(25, 0.6))), dice);
    Instant closedAt =
        BusinessTime.from(openedAt.plusSeconds(lead.days(dice.around(9, 0.5))), dice);
    boolean won = dice.chance(WON_AFTER_ALL);
    change(
        Delivery.CORRECTIONS, "REOPENED", openedAt, "Verhandlung", null, "Kunde fragt erneut an");
    String reason = won ? "" : "Preis";
    change(Delivery.CORRECTIONS, won ? "WON" : "LOST", closedAt, "", cents, reason);
  }

  private void change(
      Delivery delivery, String kind, Instant at, String stage, Long cents, String reason) {
    String change = "OC-" + key.substring(2) + "-" + changes++;
    if (!at.isBefore(end)) {
      return;
    }
    CsvFile row = folder.row(delivery, DemoFile.OPPORTUNITY_CHANGE);
    row.add(change).add(key).add(kind).add(at).add(stage);
    if (cents == null) {
      row.add("").add("");
    } else {
      row.addMoney(cents).add(currency);
    }
    row.add(reason).add(owner).endRow();
  }
}
