package org.closedloop.kpi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Unit;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.KpiRow;
import org.closedloop.kpi.service.Maturity;
import org.closedloop.kpi.service.Member;
import org.closedloop.kpi.service.MembersQuery;
import org.closedloop.kpi.service.OpenedCell;
import org.closedloop.kpi.service.Part;
import org.closedloop.kpi.service.Question;
import org.closedloop.kpi.service.Reconciliation;
import org.closedloop.lead.LeadStage;
import org.closedloop.shell.web.Format;

/** Opens a cell: reconciles it with its leads and says what may still change. */
@RequestScoped
public class CellViews {

  @Inject private KpiQuery kpis;
  @Inject private MembersQuery members;
  @Inject private SliceNames names;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  /**
   * @param cell the value of the cut as written in the address, or {@link Cells#WHOLE}
   * @param after the lead after which the list starts
   */
  public CellView open(BoardChoice choice, String cell, long after, int atMost) {
    FigureText text = new FigureText(format);
    Question question =
        cell.equals(Cells.WHOLE)
            ? choice.question()
            : choice.question().within(choice.by(), Address.read(cell));
    Part part =
        Optional.ofNullable(choice.address().get("part")).flatMap(Part::named).orElse(Part.ALL);
    KpiRow row = kpis.answer(question).total();
    OpenedCell page = members.open(question, part, after, atMost);
    Reconciliation proof = page.proof();
    String name =
        cell.equals(Cells.WHOLE)
            ? format.text("kpi.total")
            : names.name(choice.by(), Address.read(cell));
    return new CellView(
        text.name(question.kpi())
            + " · "
            + format.text("kpi.basis." + question.basis().code())
            + " "
            + text.period(choice.period()),
        name + ": " + inline(text, question, row),
        text.inline(question.kpi().unit(), row.value()),
        proof.proves(row),
        lines(question, row, proof),
        maturity(choice, question, row, proof),
        tabs(choice, question, page, part),
        page.members().stream().map(member -> lead(question, member)).toList(),
        page.size(part),
        format.text(dayHead(question)),
        amountHead(question),
        page.next() == null
            ? null
            : choice.address().with("after", page.next().toString()).toString(),
        choice.address().without("cell", "part").toString(),
        choice.address().on(request.getContextPath() + "/kpi/cell.xhtml").toString(),
        file(question, part, "csv"),
        file(question, part, "xlsx"),
        choice
            .address()
            .without("part", "rows")
            .on(request.getContextPath() + "/kpi/changes.xhtml")
            .toString());
  }

  private static String inline(FigureText text, Question question, KpiRow row) {
    String value = text.inline(question.kpi().unit(), row.value());
    String word = text.word(question.kpi().unit());
    return word.isEmpty() || row.value() == null ? value : value + " " + word;
  }

  private List<SumLine> lines(Question question, KpiRow row, Reconciliation proof) {
    FigureText text = new FigureText(format);
    Formula formula = question.formula();
    List<SumLine> lines = new ArrayList<>();
    if (formula.kind() == Formula.Kind.SUM) {
      lines.add(
          line(
              "kpi.cell.sum",
              text.amounts(formula.numerator()),
              formula.numerator().unit(),
              row.numerator()));
      lines.add(new SumLine(format.text("kpi.cell.leads"), format.count(proof.leads()), "part"));
    } else {
      if (row.numerator() != null) {
        lines.add(
            line(
                "kpi.cell.numerator",
                text.amounts(formula.numerator()),
                formula.numerator().unit(),
                row.numerator()));
      }
      lines.add(
          line(
              "kpi.cell.denominator",
              text.amounts(formula.denominator()),
              formula.denominator().unit(),
              row.denominator()));
      lines.addAll(parts(question, proof));
    }
    if (row.interval() != null) {
      lines.add(
          new SumLine(format.text("kpi.interval"), text.interval(row.interval()), "part line"));
    }
    long excluded = proof.excludedLeads();
    if (excluded > 0) {
      lines.add(
          new SumLine(
              format.text("kpi.cell.excluded", String.join(", ", reasons(proof))),
              format.count(excluded),
              "part line"));
    }
    return lines;
  }

  private static List<String> reasons(Reconciliation proof) {
    return proof.excluded().keySet().stream().filter(reason -> !reason.isBlank()).limit(3).toList();
  }

  private SumLine line(String key, String amounts, Unit unit, BigDecimal value) {
    return new SumLine(format.text(key, amounts), new FigureText(format).inline(unit, value), "");
  }

  /** What the leads below the line have come to; the parts add up to them. */
  private List<SumLine> parts(Question question, Reconciliation proof) {
    List<SumLine> parts = new ArrayList<>();
    if (question.formula().kind() == Formula.Kind.RATIO && question.kpi().isOfLeads()) {
      if (proof.aboveOnly() > 0) {
        parts.add(part("kpi.cell.reached", proof.above() - proof.aboveOnly()));
      }
      parts.add(part("kpi.cell.working", proof.working()));
      parts.add(part("kpi.cell.recycled", proof.recycled()));
      parts.add(part("kpi.cell.lost", proof.lost()));
      if (proof.aboveOnly() > 0) {
        parts.add(
            new SumLine(
                format.text("kpi.cell.aboveOnly"), format.count(proof.aboveOnly()), "part line"));
      }
    } else {
      parts.add(part("kpi.cell.leads", proof.leads()));
    }
    return parts;
  }

  private SumLine part(String key, long count) {
    return new SumLine(format.text(key), format.count(count), "part");
  }

  private String maturity(BoardChoice choice, Question question, KpiRow row, Reconciliation proof) {
    Maturity maturity = kpis.maturity(question);
    LocalDate awaited = maturity.awaited(choice.period()).orElse(null);
    if (awaited == null) {
      return "";
    }
    FigureText text = new FigureText(format);
    String day = format.date(awaited);
    if (question.basis() != Basis.COHORT
        || question.formula().kind() != Formula.Kind.RATIO
        || proof.below() == 0) {
      return format.text("kpi.cell.immature", day);
    }
    String settled =
        format.text("kpi.cell.settled", text.share(proof.settled(), proof.below()), day);
    long age = maturity.ageOf(choice.period());
    if (age < 0) {
      return settled;
    }
    var before = choice.previous();
    KpiRow then =
        kpis.answerAtAge(
                question.during(before.startInclusive(), before.endExclusive(), question.grain()),
                age)
            .total();
    return then.value() == null
        ? settled
        : settled
            + " "
            + format.text(
                "kpi.cell.sameAge",
                text.period(before),
                text.inline(question.kpi().unit(), then.value()));
  }

  private List<CellView.Tab> tabs(
      BoardChoice choice, Question question, OpenedCell page, Part shown) {
    if (question.formula().kind() != Formula.Kind.RATIO) {
      return List.of();
    }
    List<CellView.Tab> tabs = new ArrayList<>();
    for (Part part : Part.values()) {
      tabs.add(
          new CellView.Tab(
              format.text("kpi.cell.part." + part.code(), format.count(page.size(part))),
              page.size(part),
              choice
                  .address()
                  .with("part", part == Part.ALL ? null : part.code())
                  .without("after")
                  .toString(),
              part == shown));
    }
    return tabs;
  }

  private LeadRow lead(Question question, Member member) {
    boolean ratio = question.formula().kind() == Formula.Kind.RATIO;
    boolean above = ratio && member.isAbove();
    LocalDate day = ratio || member.reachedOn() != null ? member.reachedOn() : member.enteredOn();
    return new LeadRow(
        member.key(),
        request.getContextPath() + "/lead/lead.xhtml?key=" + encoded(member.key()),
        member.company() == null ? member.key() : member.company(),
        member.city(),
        above ? format.text("kpi.cell.arrived") : state(ratio, member.stage()),
        above ? "positive" : "neutral",
        above ? "check" : "",
        format.shortDate(day),
        new FigureText(format).inline(question.formula().numerator().unit(), member.numerator()));
  }

  private String state(boolean open, LeadStage stage) {
    return open && stage.rises()
        ? format.text("kpi.cell.state.working")
        : format.text("kpi.cell.state." + stage.name());
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, UTF_8);
  }

  private static String dayHead(Question question) {
    return question.formula().kind() == Formula.Kind.RATIO ? "kpi.cell.reachedOn" : "kpi.cell.day";
  }

  /** Only amounts that are more than one each deserve a column. */
  private String amountHead(Question question) {
    return question.formula().numerator().unit() == Unit.COUNT
        ? ""
        : new FigureText(format).amounts(question.formula().numerator());
  }

  private String file(Question question, Part part, String ending) {
    Address address =
        Address.of(
                request.getContextPath()
                    + "/api/v1/kpis/"
                    + question.kpi().code()
                    + "/members."
                    + ending)
            .with("from", question.from().toString())
            .with("to", question.to().toString())
            .with("basis", question.basis().code())
            .with("run", question.speaker().map(run -> String.valueOf(run.id())).orElse(null))
            .with("part", part == Part.ALL ? null : part.code())
            .with("lang", ending.equals("xlsx") ? format.text("listing.language") : null);
    StringBuilder text = new StringBuilder(address.toString());
    for (Map.Entry<Cut, List<String>> only : question.only().entrySet()) {
      for (String value : only.getValue()) {
        text.append('&').append(encoded(only.getKey().code())).append('=').append(encoded(value));
      }
    }
    return text.toString();
  }
}
