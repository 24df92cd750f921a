package org.closedloop.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** Writes what Marketing offered to Sales, and what Sales answered. */
final class HandOffRows {

  private static final String[] NEXT_STEPS = {
    "Bedarf in zwei Monaten erneut prüfen",
    "Ansprechpartner in der Konstruktion suchen",
    "Zu Webinar einladen"
  };
  private static final String[] FEEDBACK = {
    "Guter Kontakt, konkretes Projekt.",
    "Budget ist freigegeben.",
    "=Angebot bis Monatsende gewünscht",
    "Ansprechpartner war vorbereitet.",
    ""
  };

  /** One in so many returned leads is forgotten. */
  private static final int FORGOTTEN = 17;

  private final DemoFolder folder;
  private final DemoLead lead;
  private final Instant end;
  private int events;

  HandOffRows(DemoFolder folder, DemoLead lead, Instant end) {
    this.folder = folder;
    this.lead = lead;
    this.end = end;
  }

  void offered(int round, Instant at) {
    if (at.isBefore(end)) {
      begin(round, "OFFERED", at).add(receiver()).add("").add("").add("").add("").add("");
      folder.row(lead.delivery(), DemoFile.HAND_OFF_ANSWER).add("marketing").endRow();
    }
  }

  void accepted(int round, Instant at, String owner, Dice dice) {
    if (at.isBefore(end)) {
      begin(round, "ACCEPTED", at).add(owner).add("").add("Erstgespräch").add("");
      folder
          .row(lead.delivery(), DemoFile.HAND_OFF_ANSWER)
          .add(dice.between(3, 5))
          .add(dice.of(FEEDBACK))
          .add(owner)
          .endRow();
    }
  }

  void refused(int round, String kind, Instant at, String owner, String reason, Dice dice) {
    if (at.isBefore(end)) {
      boolean returned = "RETURNED".equals(kind);
      LocalDate resubmit = returned ? Story.dayOf(at).plusDays(dice.between(30, 90)) : null;
      begin(round, kind, at).add(owner).add(reason).add(returned ? dice.of(NEXT_STEPS) : "");
      folder
          .row(lead.delivery(), DemoFile.HAND_OFF_ANSWER)
          .add(resubmit)
          .add(dice.between(1, 3))
          .add("")
          .add(owner)
          .endRow();
      if (returned) {
        confirmed(round, at);
      }
    }
  }

  /**
   * Marketing says what it does next with a returned lead: slowly while a trade fair keeps
   * everybody busy, and now and then never.
   */
  private void confirmed(int round, Instant returnedAt) {
    Dice dice = Dice.of(round, Fate.WORK, lead.number());
    Month month = Story.dayOf(returnedAt).getMonth();
    boolean fair = month == Month.APRIL || month == Month.OCTOBER;
    double days = dice.around(fair ? 2.6 : 0.8, 0.7);
    Instant at = BusinessTime.from(returnedAt.plusSeconds(3_600 + lead.days(days)), dice);
    if (lead.number() % FORGOTTEN != 0 && at.isBefore(end)) {
      begin(round, "CONFIRMED", at).add("").add("").add("Pflege im Newsletter").add("");
      folder
          .row(lead.delivery(), DemoFile.HAND_OFF_ANSWER)
          .add("")
          .add("")
          .add("marketing")
          .endRow();
    }
  }

  /** The leads of a team go round among its people. */
  private String receiver() {
    List<String> people = lead.team().people;
    return people.get(lead.number() % people.size());
  }

  private CsvFile begin(int round, String kind, Instant at) {
    CsvFile row = folder.row(lead.delivery(), DemoFile.HAND_OFF_ANSWER);
    row.add("HA-" + lead.number() + "-" + events++).add("H-" + lead.number() + "-" + round);
    return row.add(lead.key()).add(kind).add(at).add(lead.team().code);
  }
}
