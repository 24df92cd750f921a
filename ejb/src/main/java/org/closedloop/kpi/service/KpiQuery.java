package org.closedloop.kpi.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.Tally;
import org.closedloop.kpi.Unit;
import org.closedloop.kpi.service.PersonPrivacy.Withheld;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.Viewer;
import org.closedloop.privacy.service.Viewers;
import org.closedloop.statistics.Interval;
import org.closedloop.statistics.Wilson;

/** What a figure is: in any period, cut by anything, as known in any published run. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class KpiQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Resource private SessionContext caller;
  @Inject private PublishedAnswers answers;

  @Inject private PersonPrivacy privacy;
  @Inject private Viewers viewers;

  private Supplier<Viewer> viewer = () -> viewers.of(caller);

  public KpiQuery() {} // for the container

  /** Outside the container, where whoever has the database may see everything. */
  public KpiQuery(DataSource database) {
    this.database = database;
    this.answers = new PublishedAnswers();
  }

  KpiQuery(DataSource database, PersonPrivacy privacy, Viewer viewer) {
    this.database = database;
    this.privacy = privacy;
    this.viewer = () -> viewer;
    this.answers = new PublishedAnswers();
  }

  private Withheld withheld(Question question) {
    return privacy != null && PersonPrivacy.concerns(question)
        ? privacy.check(question, viewer.get())
        : Withheld.NONE;
  }

  /**
   * One row per period where the figure is not cut, even if nothing happened in it; where it is
   * cut, one row per period and slice that was ever seen in it.
   */
  public KpiAnswer answer(Question question) {
    Withheld withheld = withheld(question);
    return withheld.from(answers.to(question, this::computed)); // what is kept is for everybody
  }

  private KpiAnswer computed(Question question) {
    try (Connection connection = database.getConnection()) {
      List<Period> periods = question.grain().cut(question.from(), question.to());
      SortedMap<Cell, Tally> tallies = new TreeMap<>();
      List<Spoken> spoken = new ArrayList<>();
      for (Frozen.Stretch stretch : question.stretches()) {
        Question part = question.of(stretch);
        new LedgerReading(connection, part, periods)
            .tallies()
            .forEach(
                (cell, tally) -> tallies.computeIfAbsent(cell, c -> new Tally()).addAll(tally));
        spoken.add(new Spoken(stretch, Maturity.of(part, connection)));
      }
      return new Answering(question, periods, spoken).of(tallies);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * The figure of the question's whole span as it was {@code age} days after its last day: for a
   * fair comparison with a cohort that is only so old. As the newest run knows it: the one that was
   * signed may not have known that day.
   */
  public KpiAnswer answerAtAge(Question asked, long age) {
    Question question = asked.in(asked.run());
    Withheld withheld = withheld(question);
    try (Connection connection = database.getConnection()) {
      List<Period> periods = Grain.TOTAL.cut(question.from(), question.to());
      SortedMap<Cell, Tally> tallies =
          new LedgerReading(
                  connection,
                  question,
                  periods,
                  question.to().plusDays(age),
                  Known.in(question.run()))
              .tallies();
      Frozen.Stretch whole = question.stretches().get(0);
      Spoken spoken = new Spoken(whole, Maturity.of(question, connection));
      return withheld.from(new Answering(question, periods, List.of(spoken)).of(tallies));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** When the figure's periods count as mature in the run that speaks for the question. */
  public Maturity maturity(Question asked) {
    Question question = asked.in(asked.speaker().orElse(asked.run()));
    try (Connection connection = database.getConnection()) {
      return Maturity.of(question, connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** A part of the span, and when it counts as mature in the run that speaks for it. */
  private record Spoken(Frozen.Stretch stretch, Maturity maturity) {

    boolean touches(Period period) {
      return stretch.from().isBefore(period.endExclusive())
          && period.startInclusive().isBefore(stretch.to());
    }

    boolean isMature(Period period) {
      LocalDate end = period.endExclusive();
      return maturity.reachedBy(
          end.isAfter(stretch.to()) ? new Period("", stretch.from(), stretch.to()) : period);
    }
  }

  /** Makes rows of what the ledger holds. */
  private record Answering(Question question, List<Period> periods, List<Spoken> parts) {

    KpiAnswer of(SortedMap<Cell, Tally> tallies) {
      Tally whole = Tally.sum(tallies.values());
      if (question.by().isEmpty()) {
        for (int i = 0; i < periods.size(); i++) {
          tallies.computeIfAbsent(new Cell(i, List.of()), cell -> new Tally());
        }
      }
      List<KpiRow> rows = new ArrayList<>();
      tallies.forEach(
          (cell, tally) -> {
            if (question.by().isEmpty() || !tally.isEmpty()) {
              rows.add(row(periods.get(cell.period()), question.sliceOf(cell.slice()), tally));
            }
          });
      Period span =
          new Period(question.from() + "/" + question.to(), question.from(), question.to());
      return new KpiAnswer(question, rows, row(span, Map.of(), whole));
    }

    private KpiRow row(Period period, Map<String, String> slice, Tally tally) {
      Formula formula = question.formula();
      BigDecimal numerator =
          formula.kind() == Formula.Kind.QUANTILE ? null : formula.numerator().of(tally);
      BigDecimal denominator =
          formula.denominator().isEmpty() ? null : formula.denominator().of(tally);
      return new KpiRow(
          period,
          slice,
          numerator,
          denominator,
          formula.value(tally, question.kpi().unit()).orElse(null),
          interval(formula, tally),
          members(formula, tally),
          of(period).allMatch(part -> part.isMature(period)),
          of(period).map(part -> part.stretch().run().id()).distinct().toList(),
          of(period).allMatch(part -> part.stretch().frozen()));
    }

    private static Interval interval(Formula formula, Tally tally) {
      return formula.isShare()
          ? Wilson.of(formula.numerator().sum(tally), formula.denominator().sum(tally)).orElse(null)
          : null;
    }

    private Stream<Spoken> of(Period period) {
      return parts.stream().filter(part -> part.touches(period));
    }

    /** Cases are counted; money that is divided by money has none. */
    private static Long members(Formula formula, Tally tally) {
      return formula.members().isEmpty() || formula.members().unit() != Unit.COUNT
          ? null
          : Long.valueOf(formula.members().sum(tally));
    }
  }
}
