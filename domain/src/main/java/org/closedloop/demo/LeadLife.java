package org.closedloop.demo;

import java.time.Instant;

/** Lives a lead's life from its first day to its last, and writes down every step of it. */
final class LeadLife {

  private static final double SKIPS_MARKETING = 0.02;
  private static final double RIPENS_AGAIN = 0.4;
  private static final double RETURNED = 0.6;
  private static final double GOES_SILENT = 0.08;
  private static final double BECOMES_DEAL = 0.78;
  private static final double TOUCH_DAYS = 60;
  private static final int ROUNDS = 2;

  private static final String[] RETURN_REASONS = {
    "Zeitrahmen offen", "Budget nicht freigegeben", "Falscher Ansprechpartner", "Bedarf später"
  };
  private static final String[] DECLINE_REASONS = {
    "Kein Bedarf", "Privatperson", "Wettbewerber", "Außerhalb des Programms"
  };

  private final DemoSettings settings;
  private final Story story;
  private final DemoFolder folder;
  private final Instant end;
  private final LeadRows leads;
  private final TouchRows touches;
  private final ActivityRows activities;
  private final DealLife deals;

  LeadLife(DemoSettings settings, Story story, DemoFolder folder) {
    this.settings = settings;
    this.story = story;
    this.folder = folder;
    this.end = settings.lastDay().plusDays(1).atStartOfDay(DemoSettings.ZONE).toInstant();
    this.leads = new LeadRows(settings, folder);
    this.touches = new TouchRows(settings, folder);
    this.activities = new ActivityRows(folder, end);
    this.deals = new DealLife(settings, story, folder, end);
  }

  void live(DemoLead lead, CampaignDay day) {
    Dice dice = Dice.of(settings.seed(), Fate.WORK, lead.number());
    leads.write(lead);
    Funnel funnel = new Funnel(lead, dice);
    if (lead.junk().atOnce()) {
      funnel.stages.write(folder, dice);
    } else {
      funnel.run();
    }
    Instant latest = lead.created().plusSeconds(lead.days(TOUCH_DAYS));
    touches.write(lead, funnel.qualified, earlier(later(latest, funnel.at), end), day);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** One lead's way through the stages. */
  private final class Funnel {

    private final DemoLead lead;
    private final Dice dice;
    private final StageRows stages;
    private final HandOffRows handOffs;
    private final double slowness;
    private Instant at;
    private boolean qualified;
    private String owner = "";
    private Instant assignedAt;

    Funnel(DemoLead lead, Dice dice) {
      this.lead = lead;
      this.dice = dice;
      this.stages = new StageRows(lead, end);
      this.handOffs = new HandOffRows(folder, lead, end);
      this.slowness = lead.channel().slowness;
      this.at = lead.created();
    }

    void run() {
      if (lead.inquiry()) {
        pass(2);
        stages.move("LEAD", at, "marketing", "");
      }
      boolean ready = dice.chance(SKIPS_MARKETING) ? takenDirectly() : qualifiedAndTaken();
      boolean deal = ready && dice.chance(BECOMES_DEAL);
      stages.write(folder, dice);
      if (deal) {
        pass(4 * slowness);
        deals.live(lead, owner, at);
      }
      leads.writeCorrection(lead, owner, assignedAt);
    }

    /** Sales found the lead ready at the first call. */
    private boolean takenDirectly() {
      pass(3 * slowness);
      assign();
      stages.move("SALES_QUALIFIED", at, owner, "");
      activities.write(lead, owner, at, dice);
      return at.isBefore(end);
    }

    private boolean qualifiedAndTaken() {
      if (!dice.chance(story.qualifies(lead.campaign(), Story.dayOf(lead.created())))) {
        if (dice.chance(GOES_SILENT)) {
          pass(90);
          stages.move("LOST", at, "marketing", "Keine Reaktion");
        }
        return false;
      }
      qualified = true;
      pass(3.5 * slowness);
      for (int round = 1; round <= ROUNDS; round++) {
        stages.move("MARKETING_QUALIFIED", at, "marketing", "");
        pass(0.2);
        handOffs.offered(round, at);
        answerTime();
        if (accepts()) {
          return taken(round);
        }
        if (!comesBack(round)) {
          return false;
        }
      }
      return false;
    }

    private double salesQualifies() {
      return lead.channel().salesQualifies * lead.campaign().salesQualifies();
    }

    private double acceptance() {
      return 0.55 + 0.5 * salesQualifies();
    }

    private boolean accepts() {
      return dice.chance(acceptance());
    }

    private boolean taken(int round) {
      assign();
      handOffs.accepted(round, at, owner, dice);
      stages.move("SALES_ACCEPTED", at, owner, "");
      activities.write(lead, owner, at, dice);
      pass(5 * slowness);
      if (dice.chance(salesQualifies() / acceptance())) {
        stages.move("SALES_QUALIFIED", at, owner, "");
        return at.isBefore(end);
      }
      if (dice.chance(0.5)) {
        pass(15);
        stages.move("LOST", at, owner, dice.of(DECLINE_REASONS));
      }
      return false;
    }

    /** Returned leads may ripen and be offered again, declined ones are lost. */
    private boolean comesBack(int round) {
      String employee = lead.team().people.get(lead.number() % lead.team().people.size());
      if (!dice.chance(RETURNED)) {
        String reason = dice.of(DECLINE_REASONS);
        handOffs.refused(round, "DECLINED", at, employee, reason, dice);
        stages.move("LOST", at, employee, reason);
        return false;
      }
      String reason = dice.of(RETURN_REASONS);
      handOffs.refused(round, "RETURNED", at, employee, reason, dice);
      stages.move("RECYCLED", at, employee, reason);
      boolean ripens = dice.chance(RIPENS_AGAIN);
      if (ripens) {
        pass(55);
      }
      return ripens;
    }

    private void assign() {
      owner = lead.team().people.get(dice.below(lead.team().people.size()));
      if (at.isBefore(end)) {
        assignedAt = at;
        leads.writeAssignment(lead, owner, at);
      } else {
        owner = "";
      }
    }

    private void answerTime() {
      double hours = dice.around(5, 0.9) * story.answerSlowness(lead.team(), at);
      at = BusinessTime.from(at.plusSeconds(lead.days(hours / 8)), dice);
    }

    private void pass(double medianDays) {
      at = BusinessTime.from(at.plusSeconds(60 + lead.days(dice.around(medianDays, 0.8))), dice);
    }
  }
}
