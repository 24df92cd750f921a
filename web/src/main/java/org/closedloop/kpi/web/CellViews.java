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
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Unit;
import org.closedloop.kpi.service.CohortQuery;
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
  @Inject private CohortQuery cohorts;
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
    Question asked =
        cell.equals(Cells.WHOLE)
            ? choice.question()
            : choice.question().within(choice.by(), Address.read(cell));
    CellAge age = age(choice, asked);
    Part part = age == null ? part(choice) : age.part();
    Question question = age == null ? asked : age.question();
    KpiRow row = kpis.answer(question).total();
    OpenedCell page = members.open(question, part, after, atMost);
    Reconciliation proof = age == null ? page.proof() : members.reconcile(question);
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
        age == null
            ? name + ": " + inline(text, question, row)
            : name + ", " + age.day(format) + ": " + age.value(format),
        age == null ? text.inline(question.kpi().unit(), row.value()) : age.value(format),
        proof.proves(row) && (age == null || age.agrees()),
        age == null ? lines(question, row, proof) : lines(question, row, age),
        age == null ? maturity(choice, question, row, proof) : age.note(format),
        age == null ? tabs(choice, question, proof, part) : tabs(choice, proof, age),
        page.members().stream().map(member -> lead(question, member)).toList(),
        page.size(part),
        adds(part, proof, age),
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

  /** The part the address names; parts of an age are only asked for where ages are known. */
  private static Part part(BoardChoice choice) {
    return Optional.ofNullable(choice.address().get("part"))
        .flatMap(Part::named)
        .filter(known -> !known.isOfAge())
        .orElse(Part.ALL);
  }

  /** What the cohort had come to at the age the address names; null if it names none. */
  private CellAge age(BoardChoice choice, Question asked) {
    Optional<Part> part =
        Optional.ofNullable(choice.address().get("part"))
            .flatMap(Part::named)
            .filter(Part::isOfAge)
            .filter(known -> asked.formula().isConversion());
    if (part.isEmpty()) {
      return null;
    }
    Question question = asked.in(asked.run());
    int days = part.get().age();
    return cohorts.curves(question.during(question.from(), question.to(), Grain.TOTAL)).stream()
        .flatMap(curve -> curve.at(days).stream())
        .findFirst()
        .map(
            at ->
                new CellAge(
                    part.get(),
                    question,
                    at,
                    members.reconcile(question, Part.by(days)),
                    members.reconcile(question, Part.aged(days))))
        .orElse(null);
  }

  /** What the leads of a part add up to, where they are counted. */
  private String adds(Part part, Reconciliation proof, CellAge age) {
    BigDecimal sum =
        switch (part.kind()) {
          case ALL -> proof.denominator();
          case NUMERATOR -> proof.numerator();
          case OPEN -> null;
          case BY -> age.by().numerator();
          case AGED -> age.aged().denominator();
        };
    if (sum == null) {
      return "";
    }
    return sum.stripTrailingZeros().scale() <= 0 ? format.count(sum) : format.number(sum);
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
      if (!formula.open().isEmpty()) {
        lines.add(
            new SumLine(
                format.text(row.value() == null ? "kpi.cell.unreached" : "kpi.cell.unfinished"),
                format.count(row.open()),
                "part"));
      }
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

  /** The leads of a cohort at one age: how many entered, are that old, and had come on by then. */
  private List<SumLine> lines(Question question, KpiRow row, CellAge age) {
    FigureText text = new FigureText(format);
    Formula formula = question.formula();
    String days = format.count(age.part().age());
    return List.of(
        line(
            "kpi.cell.denominator",
            text.amounts(formula.denominator()),
            formula.denominator().unit(),
            row.denominator()),
        new SumLine(
            format.text("kpi.cohorts.reached", days), format.count(age.at().reached()), "part"),
        new SumLine(
            format.text("kpi.cohorts.by", days), format.count(age.at().converted()), "part"),
        new SumLine(format.text("kpi.interval"), text.interval(age.at().interval()), "part line"));
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
      BoardChoice choice, Question question, Reconciliation proof, Part shown) {
    if (question.formula().kind() != Formula.Kind.RATIO) {
      return List.of();
    }
    return tabs(
        choice,
        shown,
        Part.usual(),
        Map.of(
            Part.ALL, proof.leads(),
            Part.NUMERATOR, proof.above(),
            Part.OPEN, proof.open()));
  }

  private List<CellView.Tab> tabs(BoardChoice choice, Reconciliation proof, CellAge age) {
    Part by = Part.by(age.part().age());
    Part aged = Part.aged(age.part().age());
    return tabs(
        choice,
        age.part(),
        List.of(Part.ALL, aged, by),
        Map.of(Part.ALL, proof.leads(), aged, age.aged().below(), by, age.by().above()));
  }

  private List<CellView.Tab> tabs(
      BoardChoice choice, Part shown, List<Part> parts, Map<Part, Long> sizes) {
    List<CellView.Tab> tabs = new ArrayList<>();
    for (Part part : parts) {
      tabs.add(
          new CellView.Tab(
              format.text(part.text(), format.count(sizes.get(part)), format.count(part.age())),
              sizes.get(part),
              choice
                  .address()
                  .with("part", part.equals(Part.ALL) ? null : part.code())
                  .without("after")
                  .toString(),
              part.equals(shown)));
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
            .with("part", part.equals(Part.ALL) ? null : part.code())
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
