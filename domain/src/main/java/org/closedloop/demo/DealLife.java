package org.closedloop.demo;

import java.time.Instant;

/** Lives a deal's life: opened, negotiated, won or lost, and sometimes opened again. */
final class DealLife {

  private static final double MEDIAN_AMOUNT = 26_000;
  private static final double MEDIAN_DAYS = 32;
  private static final double OPENED_BEFORE_LEAD = 0.004;
  private static final double SAME_DAY = 0.02;
  private static final double SECOND_DEAL = 0.10;
  private static final int MOST_DEALS = 3;

  private static final String[] LOSS_REASONS = {
    "Preis", "Lieferzeit", "Projekt verschoben", "Technisch nicht passend", "Wettbewerber"
  };

  private final DemoSettings settings;
  private final Story story;
  private final DemoFolder folder;
  private final Instant end;

  DealLife(DemoSettings settings, Story story, DemoFolder folder, Instant end) {
    this.settings = settings;
    this.story = story;
    this.folder = folder;
    this.end = end;
  }

  void live(DemoLead lead, String owner, Instant readyAt) {
    Dice dice = Dice.of(settings.seed(), Fate.DEAL, lead.number());
    Instant openedAt = readyAt;
    if (dice.chance(OPENED_BEFORE_LEAD)) {
      openedAt = lead.created().minusSeconds(lead.days(dice.around(12, 0.5)));
    }
    for (int index = 1; index <= MOST_DEALS && openedAt.isBefore(end); index++) {
      Instant closedAt = deal(lead, owner, openedAt, index, dice);
      if (closedAt == null || !dice.chance(SECOND_DEAL)) {
        return;
      }
      openedAt = BusinessTime.from(closedAt.plusSeconds(lead.days(dice.around(120, 0.5))), dice);
    }
  }

  /** When the deal was won, or null. */
  private Instant deal(DemoLead lead, String owner, Instant openedAt, int index, Dice dice) {
    DealRows rows = new DealRows(folder, lead, owner, end, index);
    ProductLine line = lead.account().line();
    double price = MEDIAN_AMOUNT * line.priceFactor * lead.channel().value;
    long cents = (long) dice.around(price, 0.8) / 10 * 1_000;
    rows.opened(openedAt, line, cents);
    boolean sameDay = dice.chance(SAME_DAY);
    double days = sameDay ? 0 : dice.around(MEDIAN_DAYS * lead.channel().slowness, 0.6);
    Instant closedAt = openedAt.plusSeconds(1_800 + lead.days(days));
    closedAt = sameDay ? closedAt : BusinessTime.from(closedAt, dice);
    Instant offeredAt = between(openedAt, closedAt, 0.35);
    rows.stage(offeredAt, "Angebot");
    long agreed = negotiated(cents, dice);
    if (agreed != cents) {
      rows.amount(between(openedAt, closedAt, 0.7), agreed);
    }
    rows.stage(between(openedAt, closedAt, 0.75), "Verhandlung");
    boolean won = dice.chance(lead.channel().buys * 1.1 * story.buys(lead.region(), closedAt));
    rows.closed(closedAt, won, agreed, won ? "" : reason(lead, closedAt, dice), dice);
    return won && closedAt.isBefore(end) ? closedAt : null;
  }

  private static long negotiated(long cents, Dice dice) {
    return dice.chance(0.5)
        ? cents
        : Math.round(cents / 1_000 * (0.82 + 0.24 * dice.next())) * 1_000;
  }

  private String reason(DemoLead lead, Instant closedAt, Dice dice) {
    if (story.competitorIn(lead.region(), closedAt) && dice.chance(0.6)) {
      return "Wettbewerber";
    }
    return dice.of(LOSS_REASONS);
  }

  private static Instant between(Instant from, Instant to, double share) {
    long span = to.getEpochSecond() - from.getEpochSecond();
    return from.plusSeconds((long) (span * share));
  }
}
