package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Unit;
import org.closedloop.kpi.service.KpiAnswer;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.Question;
import org.closedloop.shell.web.Format;
import org.closedloop.statistics.Ranking;

/** The chosen figure cut by the chosen dimension: one row per value, each leading to its leads. */
@RequestScoped
public class Cells {

  /** Stands in the address for the whole instead of a value. */
  static final String WHOLE = "*";

  private static final int SHORT = 20;
  private static final String BY_VALUE = "value";
  private static final Comparator<KpiRow> BY_WEIGHT =
      Comparator.comparing(Cells::weight).reversed();

  /** The highest value first; what stands on too few cases, or has no value, has no place. */
  private static final Comparator<KpiRow> BY_RANK =
      Comparator.comparing((KpiRow row) -> row.value() == null || !hasPlace(row))
          .thenComparing(
              row -> hasPlace(row) ? row.value() : null,
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(BY_WEIGHT);

  @Inject private KpiQuery kpis;
  @Inject private SliceNames names;
  @Inject private Format format;

  public SliceTable of(BoardChoice choice) {
    boolean whole = choice.question().kpi().slices().isEmpty();
    Question question = whole ? choice.question() : choice.question().cutBy(List.of(choice.by()));
    KpiAnswer now = kpis.answer(question);
    Map<String, KpiRow> then = new HashMap<>();
    KpiAnswer before =
        kpis.answer(
            question.during(
                choice.previous().startInclusive(),
                choice.previous().endExclusive(),
                question.grain()));
    (whole ? List.<KpiRow>of() : before.rows()).forEach(row -> then.put(value(choice, row), row));
    boolean byValue = BY_VALUE.equals(choice.address().get("sort")) && isRanked(question);
    List<KpiRow> ordered =
        whole ? List.of() : now.rows().stream().sorted(byValue ? BY_RANK : BY_WEIGHT).toList();
    boolean all = "all".equals(choice.address().get("rows"));
    List<SliceRow> rows = new ArrayList<>();
    for (KpiRow row : all ? ordered : ordered.subList(0, Math.min(SHORT, ordered.size()))) {
      String value = value(choice, row);
      rows.add(
          new SliceRow(
              names.name(choice.by(), value),
              row.isWithheld() ? null : inline(question, row),
              row.isWithheld() ? null : href(choice, Address.written(value)),
              Address.written(value).equals(choice.cell()),
              isFew(question, row),
              row.isWithheld()
                  ? format.text("privacy.withheld", String.valueOf(row.fewerThan()))
                  : "",
              cells(question, row, Optional.ofNullable(then.get(value)), now.total())));
    }
    SliceRow total =
        new SliceRow(
            "",
            inline(question, now.total()),
            href(choice, WHOLE),
            WHOLE.equals(choice.cell()),
            false,
            "",
            cells(question, now.total(), Optional.of(before.total()), now.total()));
    return new SliceTable(
        heads(question),
        rows,
        total,
        addsUp(now),
        isRanked(question) ? orders(choice, byValue) : List.of(),
        now.rows().stream().anyMatch(row -> isFew(question, row)),
        ordered.size() - rows.size());
  }

  /** Amounts are ordered by amount; whatever is divided can be ordered by what comes out. */
  private static boolean isRanked(Question question) {
    return question.formula().kind() != Formula.Kind.SUM;
  }

  private static boolean isFew(Question question, KpiRow row) {
    return isRanked(question) && !row.isWithheld() && !Ranking.deservesPlace(row.members());
  }

  private List<Option> orders(BoardChoice choice, boolean byValue) {
    return List.of(
        new Option(
            choice.address().without("sort").toString(),
            format.text("kpi.board.sort.cases"),
            !byValue),
        new Option(
            choice.address().with("sort", BY_VALUE).toString(),
            format.text("kpi.board.sort.value"),
            byValue));
  }

  private static boolean hasPlace(KpiRow row) {
    return Ranking.deservesPlace(row.members());
  }

  private static String href(BoardChoice choice, String cell) {
    return choice.address().with("cell", cell).without("part").toString();
  }

  private static String value(BoardChoice choice, KpiRow row) {
    return row.slice().get(choice.by().code());
  }

  /** Large rows first: by those counted, else by the amount. */
  private static BigDecimal weight(KpiRow row) {
    return row.denominator() != null
        ? row.denominator()
        : row.numerator() == null ? BigDecimal.ZERO : row.numerator();
  }

  private String inline(Question question, KpiRow row) {
    return new FigureText(format).inline(question.kpi().unit(), row.value());
  }

  private List<String> heads(Question question) {
    FigureText text = new FigureText(format);
    Formula formula = question.formula();
    List<String> heads = new ArrayList<>();
    if (!formula.denominator().isEmpty()) {
      heads.add(text.amounts(formula.denominator()));
    }
    if (formula.kind() != Formula.Kind.QUANTILE && !formula.denominator().isEmpty()) {
      heads.add(text.amounts(formula.numerator()));
    }
    heads.add(
        formula.kind() == Formula.Kind.RATIO && question.kpi().unit() == Unit.PERCENT
            ? format.text("kpi.rate")
            : text.name(question.kpi()));
    if (!formula.open().isEmpty()) {
      heads.add(format.text("kpi.open"));
    }
    if (formula.isShare()) {
      heads.add(format.text("kpi.interval"));
    }
    if (formula.kind() == Formula.Kind.SUM) {
      heads.add(format.text("kpi.board.share"));
    }
    heads.add(format.text("kpi.board.previous"));
    heads.add(format.text("kpi.board.difference"));
    return heads;
  }

  private List<String> cells(Question question, KpiRow row, Optional<KpiRow> before, KpiRow whole) {
    FigureText text = new FigureText(format);
    Formula formula = question.formula();
    Unit unit = question.kpi().unit();
    List<String> cells = new ArrayList<>();
    if (!formula.denominator().isEmpty()) {
      cells.add(text.inline(formula.denominator().unit(), row.denominator()));
    }
    if (formula.kind() != Formula.Kind.QUANTILE && !formula.denominator().isEmpty()) {
      cells.add(text.inline(formula.numerator().unit(), row.numerator()));
    }
    cells.add(text.inline(unit, row.value()));
    if (!formula.open().isEmpty()) {
      cells.add(format.count(row.open()));
    }
    if (formula.isShare()) {
      String interval = text.interval(row.interval());
      cells.add(interval.isEmpty() ? "–" : interval);
    }
    if (formula.kind() == Formula.Kind.SUM) {
      cells.add(
          row.value() == null || whole.value().signum() == 0
              ? "–"
              : format.rate(row.value().divide(whole.value(), 6, RoundingMode.HALF_UP)));
    }
    BigDecimal last = before.map(KpiRow::value).orElse(null);
    String difference = text.difference(unit, row.value(), last);
    cells.add(before.isPresent() ? text.inline(unit, last) : "–");
    cells.add(difference.isEmpty() ? "–" : difference);
    return cells;
  }

  /** Counted anew on the page: what stands in the rows is what stands in the total. */
  private static boolean addsUp(KpiAnswer answer) {
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    for (KpiRow row : answer.rows()) {
      if (row.isWithheld()) {
        return false;
      }
      above = row.numerator() == null ? above : above.add(row.numerator());
      below = row.denominator() == null ? below : below.add(row.denominator());
    }
    KpiRow total = answer.total();
    return (total.numerator() == null || total.numerator().compareTo(above) == 0)
        && (total.denominator() == null || total.denominator().compareTo(below) == 0);
  }
}
