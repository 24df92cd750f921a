package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.MembersQuery;
import org.closedloop.kpi.service.Question;
import org.closedloop.kpi.service.Reconciliation;
import org.closedloop.kpi.service.TargetQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.text.Figure;

/** The figures on top of the board, each with its evidence; the chosen one is always among them. */
@RequestScoped
public class Tiles {

  /** Activity beside its outcome: leads, their step to Sales, what Sales wins, what it is worth. */
  private static final List<String> ALWAYS =
      List.of("new-leads", "mql-to-sql-rate", "win-rate", "revenue-won");

  private static final BigDecimal NARROW = new BigDecimal("0.95");

  @Inject private Catalog catalog;
  @Inject private KpiQuery kpis;
  @Inject private MembersQuery members;
  @Inject private TargetQuery targets;
  @Inject private Format format;

  private Map<String, BigDecimal> agreed;

  public List<Tile> of(BoardChoice choice) {
    List<Tile> tiles = new ArrayList<>();
    agreed = targets.on(choice.period().endExclusive().minusDays(1));
    String chosen = choice.question().kpi().code();
    for (String code : ALWAYS) {
      tiles.add(tile(choice, catalog.named(code).orElseThrow()));
    }
    if (!ALWAYS.contains(chosen)) {
      tiles.add(tile(choice, choice.question().kpi()));
    }
    return tiles;
  }

  private Tile tile(BoardChoice choice, Kpi kpi) {
    Question question = question(choice, kpi);
    FigureText text = new FigureText(format);
    Address chosen = choice.address().with("kpi", kpi.code()).without("cell", "part");
    boolean selected = kpi.equals(choice.question().kpi());
    if (question.unanswerable().isPresent()) {
      String dimension = format.text("kpi.by." + question.unanswerable().get().code());
      return new Tile(
          kpi.code(),
          text.name(kpi),
          "–",
          "",
          null,
          "",
          "",
          "",
          "same",
          "neutral",
          "",
          format.text("kpi.board.notBy", dimension),
          chosen.toString(),
          selected,
          kpi.signal().code());
    }
    List<KpiRow> both =
        kpis.answer(
                question.during(choice.previous().startInclusive(), question.to(), choice.grain()))
            .rows();
    KpiRow then = both.get(0);
    KpiRow now = both.get(1);
    Figure figure = text.large(kpi, now.value());
    BigDecimal target = agreed.get(kpi.code());
    BigDecimal against = target == null ? then.value() : target;
    String difference = text.difference(kpi.unit(), now.value(), against);
    return new Tile(
        kpi.code(),
        text.name(kpi),
        figure.value(),
        figure.unit(),
        text.inline(kpi.unit(), now.value()),
        now.mature() ? "mature" : "immature",
        now.mature() ? "" : settled(question),
        unsigned(difference),
        direction(now.value(), against),
        judgement(now.value(), target),
        difference.isEmpty() ? "" : words(choice, text, kpi, now.value(), target),
        note(choice, question, now, text.inline(kpi.unit(), then.value()), target != null),
        chosen.with("cell", Cells.WHOLE).toString(),
        selected,
        kpi.signal().code());
  }

  /** On the chosen basis, or the usual one of the figure where none was chosen. */
  static Question question(BoardChoice choice, Kpi kpi) {
    Question question = choice.question().about(kpi);
    return choice.basisChosen() ? question : question.on(kpi.definition().usual());
  }

  private String words(
      BoardChoice choice, FigureText text, Kpi kpi, BigDecimal value, BigDecimal target) {
    return target == null
        ? format.text("kpi.board.against." + choice.grain().code())
        : format.text(
            value.compareTo(target) < 0 ? "kpi.board.target.below" : "kpi.board.target.above",
            text.inline(kpi.unit(), target));
  }

  /** Missed by less than a twentieth of the target is narrow. */
  private static String judgement(BigDecimal value, BigDecimal target) {
    if (value == null || target == null) {
      return "neutral";
    }
    return value.compareTo(target) >= 0
        ? "good"
        : value.compareTo(target.multiply(NARROW)) >= 0 ? "narrow" : "bad";
  }

  private String note(
      BoardChoice choice, Question question, KpiRow now, String before, boolean targeted) {
    String basis = format.text("kpi.basis." + question.basis().code());
    Formula formula = question.formula();
    String past = format.text("kpi.board.before." + choice.grain().code(), before);
    return now.members() == null || formula.members().equals(formula.numerator())
        ? basis + " · " + past
        : (targeted ? "" : basis + " · ")
            + "n = "
            + format.count(now.members())
            + within(now)
            + (now.open() == 0 ? "" : ", " + format.text("kpi.open.of", format.count(now.open())))
            + (targeted ? " · " + past : "");
  }

  /** The interval in brackets behind the number of cases; empty for what is no share. */
  private String within(KpiRow row) {
    String interval = new FigureText(format).interval(row.interval());
    return interval.isEmpty() ? "" : " (" + interval + ")";
  }

  private String settled(Question question) {
    if (question.basis() != Basis.COHORT || question.formula().kind() != Formula.Kind.RATIO) {
      return "";
    }
    Reconciliation proof = members.recentProof(question);
    return proof.below() == 0 ? "" : new FigureText(format).share(proof.settled(), proof.below());
  }

  /** The arrow already says up or down. */
  private static String unsigned(String difference) {
    return difference.replaceFirst("^[+\\u2212]", "");
  }

  private static String direction(BigDecimal now, BigDecimal then) {
    if (now == null || then == null || now.compareTo(then) == 0) {
      return "same";
    }
    return now.compareTo(then) > 0 ? "up" : "down";
  }
}
