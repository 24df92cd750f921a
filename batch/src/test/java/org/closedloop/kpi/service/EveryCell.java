package org.closedloop.kpi.service;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;

/**
 * Opens the cells of the board for a month: every figure, on every basis, cut in every way; the
 * sums and every so manieth of their parts.
 */
public final class EveryCell {

  private static final int EVERYBODY = 1_000_000;

  private final KpiQuery kpis;
  private final MembersQuery members;
  private final PublishedRun run;
  private final int step;
  private final List<String> wrong = new ArrayList<>();
  private int parts;
  private int cells;
  private long leads;

  /**
   * @param connection on which everything is asked: opening one for each of thousands of cells
   *     would take longer than the cells
   * @param step 1 for every part, 2 for every second one and so on
   */
  public EveryCell(Connection connection, int step) {
    this.step = step;
    DataSource one = OneConnection.of(connection);
    kpis = new KpiQuery(one);
    members = new MembersQuery(one);
    run = new PublishedRunQuery(one).newest().orElseThrow();
  }

  /**
   * Opens all cells of a month.
   *
   * @return those that do not open to what they count, in words
   */
  public List<String> open(LocalDate month) {
    for (Kpi kpi : Figures.all()) {
      for (Basis basis : kpi.definition().bases()) {
        Question whole =
            new Question(
                kpi, month, month.plusMonths(1), Grain.TOTAL, basis, List.of(), Map.of(), run);
        prove(whole, kpis.answer(whole).total());
        for (Dimension dimension : kpi.slices()) {
          Cut cut = Cut.by(dimension);
          for (KpiRow row : kpis.answer(whole.cutBy(List.of(cut))).rows()) {
            if (++parts % step == 0) {
              prove(whole.within(cut, row.slice().get(cut.code())), row);
            }
          }
        }
      }
    }
    return wrong;
  }

  public int cells() {
    return cells;
  }

  public long leads() {
    return leads;
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
    if (row.numerator() != null && row.numerator().compareTo(above) != 0) {
      wrong.add(name(cell, row) + ": above " + row.numerator() + ", leads " + above);
    }
    BigDecimal below =
        sum(behind.items().stream().map(Member::denominator).filter(Objects::nonNull).toList());
    if (row.denominator() != null
        && cell.kpi().isOfLeads()
        && row.denominator().compareTo(below) != 0) {
      wrong.add(name(cell, row) + ": below " + row.denominator() + ", leads " + below);
    }
    long cases = behind.items().stream().mapToLong(Member::cases).sum();
    if (row.members() != null && row.members() != cases) {
      wrong.add(name(cell, row) + ": counts " + row.members() + ", leads " + cases);
    }
  }

  private static String name(Question cell, KpiRow row) {
    return cell.kpi().code() + " " + cell.basis() + " " + row.slice();
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
