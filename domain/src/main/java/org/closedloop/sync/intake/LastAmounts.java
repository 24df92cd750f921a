package org.closedloop.sync.intake;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.campaign.Money;
import org.closedloop.database.Jdbc;

/**
 * What deals are worth that end without anybody saying an amount: the last one said before, at the
 * rate of the day they ended. In the company's own currency there is nothing to convert.
 */
final class LastAmounts {

  /** An amount somebody said; of one instant, the one with the higher number counts. */
  record Amount(long number, Instant at, long cents, String currency) {}

  private record Row(long id, long deal, Amount amount, Long corrects, boolean retracted) {}

  private static final Comparator<Amount> IN_TIME =
      Comparator.comparing(Amount::at).thenComparingLong(Amount::number);

  private final Work work;
  private final Map<Long, List<Amount>> said = new HashMap<>();

  private LastAmounts(Work work) {
    this.work = work;
  }

  /** What was said about some deals so far. */
  static LastAmounts of(Work work, Collection<Long> deals) throws SQLException {
    LastAmounts amounts = new LastAmounts(work);
    if (deals.isEmpty()) {
      return amounts;
    }
    List<Row> rows = new ArrayList<>();
    Jdbc.each(
        work.connection(),
        "select id, opportunity, at, coalesce(amount, 0), currency, corrects, retracted, amount is"
            + " null from opportunity_change where opportunity = any(?)",
        row ->
            rows.add(
                new Row(
                    row.getLong(1),
                    row.getLong(2),
                    row.getBoolean(8)
                        ? null
                        : new Amount(
                            row.getLong(1), Jdbc.instant(row, 3), row.getLong(4), row.getString(5)),
                    Jdbc.longOrNull(row, 6),
                    row.getBoolean(7))),
        deals);
    for (Row row : Effective.of(rows, Row::id, Row::corrects, Row::retracted)) {
      if (row.amount() != null) {
        amounts.add(row.deal(), row.amount());
      }
    }
    return amounts;
  }

  /** Something that is being said now. */
  void add(long deal, Amount amount) {
    said.computeIfAbsent(deal, any -> new ArrayList<>()).add(amount);
  }

  /**
   * What a deal is worth that ends at an instant; null if nothing has to be converted.
   *
   * @param rate as said with the end; null for the one that is valid that day
   * @param gone rows that are just being corrected
   */
  Money at(long deal, Instant end, BigDecimal rate, Set<Long> gone) throws SQLException {
    Amount last =
        said.getOrDefault(deal, List.of()).stream()
            .filter(amount -> !amount.at().isAfter(end) && !gone.contains(amount.number()))
            .max(IN_TIME)
            .orElse(null);
    return last == null || last.currency().equals(work.companyCurrency())
        ? null
        : work.money(last.cents(), last.currency(), rate, work.zone().dayOf(end));
  }
}
