package org.closedloop.demo;

import java.time.Instant;

/** Writes what Sales did with a lead once it had taken it over. */
final class ActivityRows {

  private static final String[] KINDS = {"CALL", "CALL", "EMAIL", "MEETING", "NOTE"};
  private static final String[] OUTCOMES = {"erreicht", "nicht erreicht", "Termin vereinbart", ""};
  private static final String[] SUBJECTS = {
    "Erstgespräch", "Rückfrage zur Auslegung", "Besuch im Werk", "Unterlagen verschickt"
  };

  /** Whoever takes a lead over tries to reach it at once, but for every so many of them. */
  private static final int FORGETS = 9;

  private final DemoFolder folder;
  private final Instant end;

  ActivityRows(DemoFolder folder, Instant end) {
    this.folder = folder;
    this.end = end;
  }

  void write(DemoLead lead, String owner, Instant from, Dice dice) {
    Instant at = from;
    int number = dice.between(1, 6);
    for (int index = 0; index < number; index++) {
      at =
          BusinessTime.from(
              at.plusSeconds(lead.days(dice.around(index == 0 ? 0.1 : 4, 0.7))), dice);
      if (!at.isBefore(end)) {
        return;
      }
      CsvFile row = folder.row(lead.delivery(), DemoFile.ACTIVITY);
      String kind = dice.of(KINDS);
      boolean outbound = dice.chance(0.85);
      boolean first = index == 0 && lead.number() % FORGETS != 0;
      row.add("AK-" + lead.number() + "-" + index).add(lead.key()).add(at);
      row.add(first && "NOTE".equals(kind) ? "CALL" : kind);
      row.add(first || outbound).add(owner).add(dice.of(OUTCOMES)).add(dice.of(SUBJECTS)).endRow();
    }
  }
}
