package org.closedloop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Figures;
import org.junit.jupiter.api.Test;

class FeedTest {

  private static final LocalDate SINCE = LocalDate.of(2026, 8, 1);
  private static final LocalDate LATELY = LocalDate.of(2026, 10, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(2025, 3, 1);

  private final Catalog catalog =
      Catalog.of(
          Figures.catalog().all().stream()
              .filter(
                  kpi ->
                      Set.of("mql-to-sql-rate", "win-rate", "lost-deals", "revenue-won")
                          .contains(kpi.code()))
              .toList());

  @Test
  void aFigureIsFedWhenWhatItDividesByWasBookedLately() {
    Map<String, LocalDate> booked = new HashMap<>();
    booked.put("qualified-leads", LATELY);
    booked.put("won-deals", LATELY);
    booked.put("lost-deals", LONG_AGO);
    booked.put("revenue-won", LONG_AGO);

    assertThat(new Feed(booked, Map.of(), Set.of(), false, false, SINCE).unfed(catalog))
        .as("wins alone feed the win rate, and lost deals may be none lately")
        .isEmpty();
  }

  @Test
  void whatIsMissingIsNamedAndTheAgreementComesFirst() {
    Feed feed =
        new Feed(
            Map.of("qualified-leads", LONG_AGO, "revenue-won", LATELY, "lost-deals", LONG_AGO),
            Map.of(
                "first-contact", new Feed.Promised("first-contact", null),
                "answer", new Feed.Promised("answer", LATELY)),
            Set.of("mql-to-sql"),
            true,
            true,
            SINCE);

    assertThat(feed.unfed(catalog))
        .containsExactly(
            new Unfed(
                Unfed.Subject.PROMISE,
                "first-contact",
                true,
                List.of(new Unfed.Missing("first-contact", null))),
            new Unfed(
                Unfed.Subject.FIGURE,
                "mql-to-sql-rate",
                true,
                List.of(new Unfed.Missing("qualified-leads", LONG_AGO))),
            new Unfed(
                Unfed.Subject.FIGURE,
                "win-rate",
                false,
                List.of(
                    new Unfed.Missing("won-deals", null),
                    new Unfed.Missing("lost-deals", LONG_AGO))));
  }

  @Test
  void aFigureThatSaysLessThanItsNameIsNamedWithWhatItLacks() {
    Catalog acquisition =
        Catalog.of(List.of(Figures.catalog().named("customer-acquisition-cost").orElseThrow()));
    Map<String, LocalDate> booked = new HashMap<>(Map.of("cost", LATELY, "customers", LATELY));

    assertThat(new Feed(booked, Map.of(), Set.of(), false, false, SINCE).unfed(acquisition))
        .containsExactly(
            new Unfed(
                Unfed.Subject.FIGURE,
                "customer-acquisition-cost",
                false,
                List.of(new Unfed.Missing("sales-cost", null))));

    booked.put("sales-cost", LATELY);
    assertThat(new Feed(booked, Map.of(), Set.of(), false, false, SINCE).unfed(acquisition))
        .isEmpty();
  }

  @Test
  void withoutAnyDataNothingCanBeReported() {
    assertThat(new Feed(Map.of(), Map.of(), Set.of(), false, false, SINCE).unfed(Figures.catalog()))
        .hasSameSizeAs(Figures.catalog().all());
  }
}
