package org.closedloop.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * Writes the files of a whole made-up company: two years of Marketing and Sales with causes that
 * can be found.
 *
 * <p>Lead by lead and day by day, so that a million leads need no more memory than a thousand.
 */
public final class DemoCompany {

  private final DemoSettings settings;
  private final Story story;
  private final CampaignPlan plan;

  public DemoCompany(DemoSettings settings) {
    this.settings = settings;
    this.story = new Story(settings);
    this.plan = new CampaignPlan(settings);
  }

  /**
   * Writes one folder per {@link Delivery}, in it one file per {@link DemoFile}.
   *
   * @return how many rows each file got, all deliveries together
   */
  public Map<DemoFile, Long> writeTo(Path root) {
    try (DemoFolder folder = new DemoFolder(root)) {
      new MasterRows(settings, folder).write(plan.campaigns());
      writeLeads(folder);
      new MoneyAndVisitRows(settings, story, folder).write(plan.campaigns());
      return folder.rows();
    }
  }

  private void writeLeads(DemoFolder folder) {
    LeadFactory births = new LeadFactory(settings);
    LeadLife life = new LeadLife(settings, story, folder);
    double perWeight = settings.leads() / totalWeight();
    double due = 0;
    int number = 0;
    for (LocalDate day = settings.firstDay(); !day.isAfter(settings.lastDay()); day = next(day)) {
      CampaignDay today = campaigns(day);
      due += today.weight() * perWeight;
      int last = day.equals(settings.lastDay()) ? settings.leads() : (int) due;
      for (Instant at : times(day, last - number)) {
        life.live(births.create(++number, at, today), today);
      }
    }
  }

  private double totalWeight() {
    double sum = 0;
    for (LocalDate day = settings.firstDay(); !day.isAfter(settings.lastDay()); day = next(day)) {
      sum += campaigns(day).weight();
    }
    return sum;
  }

  private CampaignDay campaigns(LocalDate day) {
    int month =
        (day.getYear() - settings.firstDay().getYear()) * 12
            + day.getMonthValue()
            - settings.firstDay().getMonthValue();
    return new CampaignDay(day, plan.origins(), story, month);
  }

  /** Between seven in the morning and ten at night. */
  private Instant[] times(LocalDate day, int leads) {
    Dice dice = Dice.of(settings.seed(), Fate.DAY, day.toEpochDay());
    Instant seven = day.atTime(7, 0).atZone(DemoSettings.ZONE).toInstant();
    Instant[] times = new Instant[leads];
    for (int index = 0; index < leads; index++) {
      times[index] = seven.plusSeconds(dice.below(15 * 3600));
    }
    Arrays.sort(times);
    return times;
  }

  private static LocalDate next(LocalDate day) {
    return day.plusDays(1);
  }
}
