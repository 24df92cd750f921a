package org.closedloop.kpi.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.service.Question;

/**
 * What the board shows, as its address says it.
 *
 * @param address of this very view
 * @param question the chosen figure in the chosen period, uncut
 * @param by how the table cuts it
 * @param grain how long the periods are
 * @param period the chosen one
 * @param periods those on offer, the newest first
 * @param basisChosen whether a basis was chosen; else each figure is on its usual one
 */
record BoardChoice(
    Address address,
    Question question,
    Cut by,
    Grain grain,
    Period period,
    List<Period> periods,
    boolean basisChosen) {

  /** The same about another figure, on its usual basis if it does not know the chosen one. */
  BoardChoice about(Kpi other) {
    return new BoardChoice(
        address.with("kpi", other.code()),
        question.about(other),
        by,
        grain,
        period,
        periods,
        basisChosen);
  }

  boolean isAbout(Kpi kpi) {
    return kpi.equals(question.kpi());
  }

  /** A figure to choose, by its name. */
  Option option(Kpi kpi, FigureText text) {
    return new Option(kpi.code(), text.name(kpi), isAbout(kpi));
  }

  /** The periods to choose from. */
  List<Option> periodOptions(FigureText text) {
    return periods.stream()
        .map(
            each ->
                new Option(each.label(), text.period(each), each.label().equals(period.label())))
        .toList();
  }

  /** As long as the chosen one, right before it. */
  Period previous() {
    if (grain == Grain.TOTAL) {
      LocalDate end = period.startInclusive();
      LocalDate start = end.minusDays(ChronoUnit.DAYS.between(end, period.endExclusive()));
      return new Period(start + "/" + end, start, end);
    }
    return grain.from(grain.later(period.startInclusive(), -1));
  }

  /** The cell whose leads are shown beside the board, as written in the address; null for none. */
  String cell() {
    return address.get("cell");
  }
}
