package org.closedloop.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.attribution.Level;
import org.closedloop.attribution.Path;
import org.closedloop.attribution.Sources;
import org.closedloop.attribution.Touch;
import org.closedloop.campaign.ChannelKind;

/** The contacts of a lead and its company, and the paths they make to its won deals. */
final class Touches {

  private static final int MONTHS = 12;

  private final Sources sources;
  private final Aims aims;
  private final long leadCreated;
  private final List<Touch> own;
  private final List<Touch> company;
  private final Deal firstWin;
  private final Map<Level, Map<Long, Path>> paths = new EnumMap<>(Level.class);

  /**
   * @param aims which say how far back contacts count
   * @param company contacts of the company's other leads
   * @param firstWin the deal that was won first
   */
  Touches(
      Sources sources,
      Aims aims,
      long leadCreated,
      List<TouchRow> own,
      List<TouchRow> company,
      Deal firstWin) {
    this.sources = sources;
    this.aims = aims;
    this.leadCreated = leadCreated;
    this.firstWin = firstWin;
    this.own = touches(LeadHistory.effective(own));
    this.company = touches(LeadHistory.effective(company));
  }

  /** The path to a won deal; the same object where the level makes no difference. */
  Path path(Deal deal, Level level) {
    return paths
        .computeIfAbsent(level, any -> new HashMap<>(2))
        .computeIfAbsent(deal.id(), any -> find(deal, level));
  }

  /** The earliest contact with the lead itself, up to an instant. */
  Optional<Touch> first(long until) {
    return own.stream()
        .filter(touch -> touch.at() <= until)
        .min(Comparator.comparingLong(Touch::at));
  }

  private Path find(Deal deal, Level level) {
    return switch (level) {
      case DEAL -> path(deal, own);
      case LEAD -> path(firstWin, Level.DEAL);
      case ACCOUNT -> {
        if (company.isEmpty()) {
          yield path(deal, Level.DEAL);
        }
        List<Touch> all = new ArrayList<>(own);
        all.addAll(company);
        yield path(deal, all);
      }
    };
  }

  private Path path(Deal deal, List<Touch> touches) {
    Moment win = deal.won().orElseThrow();
    return Path.of(
            touches,
            new Path.Moments(leadCreated, deal.opened().at(), win.at()),
            sources.effects(month(win.day())).orElse(null))
        .within(aims.reach(win.at()));
  }

  private static int month(int epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    return (day.getYear() - 1970) * MONTHS + day.getMonthValue() - 1;
  }

  private List<Touch> touches(List<TouchRow> rows) {
    List<Touch> touches = new ArrayList<>(rows.size());
    for (TouchRow row : rows) {
      if (row.counts()) {
        ChannelKind kind = sources.kind(row.slice());
        touches.add(
            new Touch(
                row.id(),
                row.at(),
                row.slice(),
                sources.channel(row.slice()),
                kind == ChannelKind.DIRECT,
                kind == ChannelKind.MARKETING));
      }
    }
    return touches;
  }
}
