package org.closedloop.kpi.service;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;

/**
 * Opens the cells of boards and sheets: every figure, on every basis, in every period, cut in every
 * way.
 */
public final class EveryCell {

  private static final int EVERYBODY = 1_000_000;
  private static final List<Integer> AGES = List.of(30, 90, 365);

  private final Connection connection;
  private final KpiQuery kpis;
  private final MembersQuery members;
  private final CohortQuery cohorts;
  private final CellsAtOnce cellsAtOnce;
  private final PublishedRun run;

  /** The same cells in each build, unless others are asked for. */
  private final Random chance = new Random(Long.getLong("closedloop.test.seed", 1));

  private final List<String> wrong = new ArrayList<>();
  private int cells;
  private long leads;

  /**
   * @param connection on which everything is asked: opening one for each of thousands of cells
   *     would take longer than the cells
   */
  public EveryCell(Connection connection) {
    this.connection = connection;
    DataSource one = OneConnection.of(connection);
    kpis = new KpiQuery(one);
    members = new MembersQuery(one);
    cohorts = new CohortQuery(one);
    cellsAtOnce = new CellsAtOnce(connection);
    run = new PublishedRunQuery(one).newest().orElseThrow();
  }

  /**
   * Lists the leads of all cells of a month.
   *
   * @param step 1 for every part, 2 for every second one by chance and so on
   * @return those that do not open to what they count, in words
   */
  public List<String> list(LocalDate month, int step) {
    for (Question whole : wholes(month, month.plusMonths(1), Grain.TOTAL)) {
      prove(whole, kpis.answer(whole).total());
      for (Dimension dimension : whole.kpi().slices()) {
        for (Shown one : parts(whole, List.of(Cut.by(dimension)), step)) {
          prove(one.cell, one.row);
        }
      }
    }
    return wrong;
  }

  /**
   * Adds up the leads of cells of all periods of a span, of figures cut by nothing, by one and by
   * two dimensions: which, is left to chance, so that none is left out for long.
   *
   * @param cut 1 for every figure in every cut, 2 for every second one by chance and so on
   * @param step the same for the cells of a figure that is cut
   * @return those that do not open to what they count, in words
   */
  public List<String> addUp(LocalDate from, LocalDate to, Grain grain, int cut, int step)
      throws SQLException {
    for (Question whole : wholes(from, to, grain)) {
      for (List<Cut> by : cuts(whole.kpi())) {
        if (chance.nextInt(cut) == 0) {
          for (Shown one : parts(whole, by, by.isEmpty() ? 1 : step)) {
            addUp(one);
          }
        }
      }
    }
    cellsAtOnce.openAll();
    return wrong;
  }

  /** By nothing, by each dimension and by one pair. */
  private List<List<Cut>> cuts(Kpi kpi) {
    List<Cut> all = new ArrayList<>(kpi.slices().stream().map(Cut::by).toList());
    List<List<Cut>> cuts = new ArrayList<>(List.of(List.of()));
    all.forEach(cut -> cuts.add(List.of(cut)));
    if (all.size() > 1) {
      Collections.shuffle(all, chance);
      cuts.add(List.copyOf(all.subList(0, 2)));
    }
    return cuts;
  }

  /**
   * Adds up the leads of every cohort of a span: who entered, who has converted, and both at some
   * ages; of the whole and of every channel.
   *
   * @param step 1 for every cohort, 2 for every second one by chance and so on
   * @return those that do not open to what they count, in words
   */
  public List<String> addUpCohorts(LocalDate from, LocalDate to, int step) throws SQLException {
    for (Question whole : wholes(from, to, Grain.MONTH)) {
      if (whole.basis() == Basis.COHORT && CohortQuery.knows(whole.kpi())) {
        for (CohortCurve curve : cohorts.curves(whole)) {
          if (chance.nextInt(step) == 0) {
            addUp(whole, curve);
          }
        }
        Cut channel = Cut.by(Dimension.CHANNEL);
        for (CohortCurve curve : cohorts.curves(whole.cutBy(List.of(channel)))) {
          if (chance.nextInt(step) == 0) {
            addUp(whole.within(channel, curve.slice().get(channel.code())), curve);
          }
        }
      }
    }
    cellsAtOnce.openAll();
    return wrong;
  }

  public int cells() {
    return cells;
  }

  public long leads() {
    return leads;
  }

  /** What a board shows in a cell, and what is asked for when the cell is opened. */
  private record Shown(Question cell, KpiRow row) {}

  private List<Question> wholes(LocalDate from, LocalDate to, Grain grain) {
    List<Question> wholes = new ArrayList<>();
    for (Kpi kpi : Figures.all()) {
      for (Basis basis : kpi.definition().bases()) {
        wholes.add(new Question(kpi, from, to, grain, basis, List.of(), Map.of(), run));
      }
    }
    return wholes;
  }

  private List<Shown> parts(Question whole, List<Cut> by, int step) {
    List<Shown> shown = new ArrayList<>();
    for (KpiRow row : kpis.answer(whole.cutBy(by)).rows()) {
      if (chance.nextInt(step) == 0) {
        Question cell =
            whole.during(row.period().startInclusive(), row.period().endExclusive(), Grain.TOTAL);
        for (Cut cut : by) {
          cell = cell.within(cut, row.slice().get(cut.code()));
        }
        shown.add(new Shown(cell, row));
      }
    }
    return shown;
  }

  private void prove(Question cell, KpiRow row) {
    cells++;
    Members behind = members.members(cell, Part.ALL, 0, EVERYBODY);
    leads += behind.total();
    if (behind.total() != behind.items().size()) {
      wrong.add(name(cell, row) + ": says " + behind.total() + ", lists " + behind.items().size());
    }
    BigDecimal above = sum(behind.items().stream().map(Member::numerator).toList());
    if (behind.withoutLead() != null) {
      above = above.add(behind.withoutLead());
    }
    BigDecimal below =
        sum(behind.items().stream().map(Member::denominator).filter(Objects::nonNull).toList());
    long cases = behind.items().stream().mapToLong(Member::cases).sum();
    judge(cell, row, above, below, cases);
  }

  private void addUp(Shown shown) throws SQLException {
    cells++;
    cellsAtOnce.open(
        shown.cell,
        Part.ALL,
        behind -> {
          leads += behind.leads();
          judge(shown.cell, shown.row, behind.numerator(), behind.denominator(), behind.cases());
        });
  }

  private void judge(Question cell, KpiRow row, BigDecimal above, BigDecimal below, long cases) {
    if (row.numerator() != null && row.numerator().compareTo(above) != 0) {
      wrong.add(name(cell, row) + ": above " + row.numerator() + ", leads " + above);
    }
    if (row.denominator() != null
        && cell.kpi().isOfLeads()
        && row.denominator().compareTo(below) != 0) {
      wrong.add(name(cell, row) + ": below " + row.denominator() + ", leads " + below);
    }
    if (row.members() != null && row.members() != cases) {
      wrong.add(name(cell, row) + ": counts " + row.members() + ", leads " + cases);
    }
  }

  private void addUp(Question whole, CohortCurve curve) throws SQLException {
    Question cohort =
        whole.during(curve.period().startInclusive(), curve.period().endExclusive(), Grain.TOTAL);
    String name =
        whole.kpi().code() + " cohort " + curve.period().label() + ' ' + whole.only().values();
    cells++;
    cellsAtOnce.open(
        cohort,
        Part.ALL,
        behind -> {
          leads += behind.leads();
          compare(name + " entered", curve.leads(), behind.denominator());
          compare(name + " converted", curve.converted(), behind.numerator());
        });
    for (int age : AGES) {
      CohortAtAge at = curve.at(age).orElse(null);
      if (at != null) {
        cells += 2;
        cellsAtOnce.open(
            cohort,
            Part.by(age),
            behind -> compare(name + " by " + age, at.converted(), behind.numerator()));
        cellsAtOnce.open(
            cohort,
            Part.aged(age),
            behind -> compare(name + " aged " + age, at.reached(), behind.denominator()));
      }
    }
  }

  private void compare(String name, long shown, BigDecimal behind) {
    if (behind.compareTo(BigDecimal.valueOf(shown)) != 0) {
      wrong.add(name + ": shows " + shown + ", leads " + behind);
    }
  }

  private static String name(Question cell, KpiRow row) {
    return cell.kpi().code() + " " + cell.basis() + " " + row.period().label() + " " + row.slice();
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
