package org.closedloop.journey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.attribution.Level;
import org.closedloop.attribution.Path;
import org.closedloop.campaign.ChannelKind;
import org.closedloop.lead.LeadStage;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.opportunity.Outcome;

/**
 * All that happened to one lead, as its history says today.
 *
 * <p>Entries into stages come from stage changes and from deals: an opened deal is an entry into
 * {@link LeadStage#OPPORTUNITY}, one that stands as won into {@link LeadStage#CUSTOMER}; while it
 * is open again, or lost after all, it is not. A stage that was skipped counts as entered with the
 * next later one. A lead that never entered a step of the funnel is a {@link LeadStage#LEAD} since
 * it was created.
 */
public final class LeadJourney {

  private static final LeadStage[] STEPS = {
    LeadStage.INQUIRY,
    LeadStage.LEAD,
    LeadStage.MARKETING_QUALIFIED,
    LeadStage.SALES_ACCEPTED,
    LeadStage.SALES_QUALIFIED,
    LeadStage.OPPORTUNITY,
    LeadStage.CUSTOMER
  };

  private static final int PART_SCALE = 4;
  private static final long MICROS_PER_MINUTE = 60_000_000;

  private final long lead;
  private final Surroundings surroundings;
  private final int firstSlice;
  private final List<StageRow> stages;
  private final List<ProfileRow> profiles;
  private final List<DealRow> changes;
  private final List<Deal> deals = new ArrayList<>(1);
  private final List<HandOff> handOffs;
  private final List<Clock> clocks;
  private final Moment created;
  private final long forgottenSince;
  private final List<Moment> activities = new ArrayList<>(0);
  private final Map<Long, Integer> margins;
  private final boolean open;
  private final boolean hot;
  private Touches touches;
  private final Moment[] entries = new Moment[STEPS.length];

  private LeadJourney(LeadHistory history, Surroundings surroundings) {
    this.lead = history.lead();
    this.surroundings = surroundings;
    this.profiles = LeadHistory.effective(history.profiles());
    this.firstSlice = profiles.isEmpty() ? history.slice() : profiles.get(0).slice();
    this.stages = LeadHistory.effective(history.stages());
    this.changes = LeadHistory.effective(history.deals());
    if (!changes.isEmpty()) {
      byDeal(changes).forEach((deal, rows) -> deals.add(dealOf(deal, rows)));
    }
    this.handOffs =
        new HandOffs(surroundings, row -> sliceAt(row.at()))
            .of(LeadHistory.effective(history.handOffs()));
    this.clocks = history.clocks().stream().map(this::clock).toList();
    this.created = moment(history.createdAt());
    this.forgottenSince = history.forgottenSince();
    for (ActivityRow row : LeadHistory.effective(history.activities())) {
      if (row.counts()) {
        activities.add(moment(row.at()));
      }
    }
    this.margins = history.margins();
    this.open = history.isOpen();
    this.hot = history.isHot();
    firstWin()
        .ifPresent(
            win ->
                touches =
                    new Touches(
                        surroundings.sources(),
                        surroundings.aims(),
                        history.createdAt(),
                        history.touches(),
                        history.companyTouches(),
                        win));
    findEntries(history.createdAt());
  }

  /** The journey that {@code history} tells. */
  public static LeadJourney of(LeadHistory history, Surroundings surroundings) {
    return new LeadJourney(history, surroundings);
  }

  public long lead() {
    return lead;
  }

  /** Whether the lead is a test or spam and counts nowhere. */
  public boolean excluded() {
    return !profiles.isEmpty() && profiles.get(profiles.size() - 1).excluded();
  }

  /**
   * When the lead first entered a step of the funnel; if it skipped the step, when it first entered
   * a later one. Empty if it never came that far.
   */
  public Optional<Moment> entry(LeadStage step) {
    return Optional.ofNullable(entries[step.ordinal()]);
  }

  /**
   * When the lead entered a step of the funnel or a later one for the first time after an instant.
   */
  public Optional<Moment> entryAfter(LeadStage step, long micros) {
    long first = Long.MAX_VALUE;
    for (StageRow row : stages) {
      if (row.stage().rises() && row.stage().compareTo(step) >= 0 && row.at() > micros) {
        first = Math.min(first, row.at());
      }
    }
    for (DealRow row : changes) {
      if (row.kind() == OpportunityChangeKind.OPENED
          && step.compareTo(LeadStage.OPPORTUNITY) <= 0
          && row.at() > micros) {
        first = Math.min(first, row.at());
      }
    }
    for (Deal deal : deals) {
      if (deal.won().isPresent() && deal.won().get().at() > micros) {
        first = Math.min(first, deal.won().get().at());
      }
    }
    return first == Long.MAX_VALUE ? Optional.empty() : Optional.of(moment(first));
  }

  /** When the lead left the funnel, lost or put back; empty if its last stage change says other. */
  public Optional<Moment> wayOut() {
    return stages.isEmpty() || stages.get(stages.size() - 1).stage().rises()
        ? Optional.empty()
        : Optional.of(moment(stages.get(stages.size() - 1).at()));
  }

  /** The offers of the lead to Sales, in the order in which something first happened to them. */
  public List<HandOff> handOffs() {
    return handOffs;
  }

  /** The offer made last. */
  public Optional<HandOff> lastHandOff() {
    HandOff last = null;
    for (HandOff handOff : handOffs) {
      if (last == null || handOff.offered().at() >= last.offered().at()) {
        last = handOff;
      }
    }
    return Optional.ofNullable(last);
  }

  /** What was promised about the lead, kept or not. */
  public List<Clock> clocks() {
    return clocks;
  }

  /** When the lead was created. */
  public Moment created() {
    return created;
  }

  /**
   * Since when the lead has stood where it stands, if it is open and nobody knows what comes next:
   * no step is planned, no offer waits for an answer, no promise runs.
   */
  public Optional<Moment> forgotten() {
    return forgottenSince == ClockRow.NEVER
        ? Optional.empty()
        : Optional.of(moment(forgottenSince));
  }

  /** When somebody first became responsible for the lead. */
  public Optional<Moment> assigned() {
    if (profiles.isEmpty()) {
      return surroundings.ownedSlices().get(firstSlice) ? Optional.of(created) : Optional.empty();
    }
    return profiles.stream()
        .filter(profile -> surroundings.ownedSlices().get(profile.slice()))
        .findFirst()
        .map(profile -> moment(profile.at()));
  }

  /** What is aimed at for leads that enter a transition at this moment, and where they belong. */
  public Optional<Aimed> aim(String transition, Moment entry) {
    return surroundings
        .aims()
        .of(transition, entry.at())
        .map(
            aim ->
                new Aimed(
                    aim.share(),
                    surroundings
                        .eventSlices()
                        .of(entry.slice(), Belonging.under(aim.agreement()))));
  }

  /** What a lead that qualifies at this moment counts, for each volume that is promised then. */
  public List<Delivered> delivered(Moment qualified) {
    List<Delivered> delivered = new ArrayList<>(1);
    for (Aims.Version version : surroundings.aims().at(qualified.at())) {
      for (Aims.Volume volume : version.volumes()) {
        String content = surroundings.contents().content(qualified.slice(), volume.type());
        delivered.add(
            new Delivered(
                volume.weight(content),
                surroundings
                    .eventSlices()
                    .of(
                        qualified.slice(),
                        Belonging.promise("", volume.promise(), version.name()))));
      }
    }
    return delivered;
  }

  /** The model by which the agreement in force when the deal was won attributes its revenue. */
  public Optional<String> agreedModel(Moment win) {
    return surroundings.aims().model(win.at());
  }

  /** Where something belongs for which a reason was given, by the slice the lead had then. */
  public int sliceWith(int home, String reason) {
    return surroundings.eventSlices().of(home, Belonging.because(reason));
  }

  /** Every time the lead entered {@code stage}, the first one included. */
  public List<Moment> entries(LeadStage stage) {
    return stages.stream()
        .filter(row -> row.stage() == stage)
        .map(row -> moment(row.at()))
        .toList();
  }

  /** The deals of the lead, in the order in which something first happened to them. */
  public List<Deal> deals() {
    return deals;
  }

  private Optional<Deal> firstWin() {
    Deal first = null;
    for (Deal deal : deals) {
      if (deal.won().isPresent()
          && (first == null || deal.won().get().at() < first.won().get().at())) {
        first = deal;
      }
    }
    return Optional.ofNullable(first);
  }

  /**
   * The contacts that led to a won deal; the same object on two levels if they see the same ones.
   */
  public Path path(Deal deal, Level level) {
    return touches.path(deal, level);
  }

  /** When Sales first did something with the lead, in microseconds; else later than everything. */
  public long salesBegan() {
    return activities.isEmpty() ? Long.MAX_VALUE : activities.get(0).at();
  }

  /** What Sales did and wrote down, in order. */
  public List<Moment> activities() {
    return activities;
  }

  /** Whether the lead is neither won nor lost. */
  public boolean isOpen() {
    return open;
  }

  /** Whether the lead is open and its score says that it should be called first. */
  public boolean isHot() {
    return hot;
  }

  /** Whether the margin of what the deal is about is known. */
  public boolean knowsMargin(Deal deal) {
    return margins.containsKey(deal.id());
  }

  /** What is left of the deal after the cost of its products, in cents, half a cent rounded up. */
  public long margin(Deal deal) {
    return part(deal.amount(), margins.get(deal.id()));
  }

  /** What the deal is worth by the chance of its phase, in cents, half a cent rounded up. */
  public long weighted(Deal deal) {
    return part(deal.amount(), surroundings.phases().chance(deal.phase()));
  }

  private static long part(long cents, int tenThousandths) {
    return BigDecimal.valueOf(cents)
        .multiply(BigDecimal.valueOf(tenThousandths, PART_SCALE))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** When one of the lead's deals first was in a phase that means a proposal. */
  public Optional<Moment> proposed() {
    for (DealRow change : changes) {
      if (surroundings.phases().isProposal(change.phase())) {
        return Optional.of(moment(change.at()));
      }
    }
    return Optional.empty();
  }

  /** The first contact with the lead before it won this deal, however long ago. */
  public Optional<Moment> firstTouch(Deal deal) {
    return touches.first(deal.won().orElseThrow().at()).map(touch -> moment(touch.at()));
  }

  /** Where the lead belonged when it came. */
  public int firstSlice() {
    return firstSlice;
  }

  /** Whose work the channel of a slice is. */
  public ChannelKind kindOf(int slice) {
    return surroundings.sources().kind(slice);
  }

  /** The slice the lead belonged to at an instant; before its first profile, the first one. */
  public int sliceAt(long micros) {
    int slice = firstSlice;
    for (ProfileRow profile : profiles) {
      if (profile.at() > micros) {
        break;
      }
      slice = profile.slice();
    }
    return slice;
  }

  /** Whether a slice belongs to a channel on the web. */
  public boolean isWeb(int slice) {
    return surroundings.webSlices().get(slice);
  }

  private Moment moment(long micros) {
    return new Moment(micros, surroundings.days().dayOf(micros), sliceAt(micros));
  }

  private Clock clock(ClockRow row) {
    int home = sliceAt(row.startedAt());
    int slice =
        surroundings
            .eventSlices()
            .of(home, Belonging.promise(row.team(), row.obligation(), row.agreement()));
    int start = surroundings.days().dayOf(row.startedAt());
    long judged =
        switch (row.state()) {
          case MET, CANCELLED -> row.endedAt();
          case BREACHED -> row.dueAt();
          case RUNNING, WARNED, PAUSED -> ClockRow.NEVER;
        };
    return new Clock(
        row.kind(),
        row.side(),
        row.state(),
        new Moment(row.startedAt(), start, slice),
        judged == ClockRow.NEVER ? start : surroundings.days().dayOf(judged),
        row.isDone() && row.endedAt() != ClockRow.NEVER
            ? surroundings.days().dayOf(row.endedAt())
            : start,
        row.takenMinutes(),
        row.isDone() && row.endedAt() != ClockRow.NEVER
            ? Math.max(0, (row.endedAt() - row.startedAt()) / MICROS_PER_MINUTE)
            : 0);
  }

  private void findEntries(long createdAt) {
    long[] first = new long[STEPS.length];
    Arrays.fill(first, Long.MAX_VALUE);
    for (StageRow row : stages) {
      if (row.stage().rises()) {
        note(first, row.stage(), row.at());
      }
    }
    for (DealRow row : changes) {
      if (row.kind() == OpportunityChangeKind.OPENED) {
        note(first, LeadStage.OPPORTUNITY, row.at());
      }
    }
    for (Deal deal : deals) {
      deal.won().ifPresent(won -> note(first, LeadStage.CUSTOMER, won.at()));
    }
    if (earliest(first) == Long.MAX_VALUE) {
      first[LeadStage.LEAD.ordinal()] = createdAt;
    }
    long later = Long.MAX_VALUE;
    for (int step = STEPS.length - 1; step >= 0; step--) {
      long at = first[step] == Long.MAX_VALUE ? later : first[step];
      if (at != Long.MAX_VALUE) {
        entries[step] = moment(at);
      }
      later = Math.min(later, first[step]);
    }
  }

  private static long earliest(long[] first) {
    long earliest = Long.MAX_VALUE;
    for (long at : first) {
      earliest = Math.min(earliest, at);
    }
    return earliest;
  }

  private static void note(long[] first, LeadStage step, long at) {
    first[step.ordinal()] = Math.min(first[step.ordinal()], at);
  }

  private static Map<Long, List<DealRow>> byDeal(List<DealRow> changes) {
    Map<Long, List<DealRow>> byDeal = new LinkedHashMap<>();
    for (DealRow change : changes) {
      byDeal.computeIfAbsent(change.deal(), deal -> new ArrayList<>(3)).add(change);
    }
    return byDeal;
  }

  private Deal dealOf(long id, List<DealRow> changes) {
    long openedAt = changes.get(0).at();
    boolean opened = false;
    Outcome outcome = Outcome.OPEN;
    long closedAt = 0;
    long amount = 0;
    String phase = "";
    int cycle = 1;
    List<Deal.Closing> closings = new ArrayList<>(1);
    for (DealRow change : changes) {
      boolean open = outcome == Outcome.OPEN;
      if (outcome == Outcome.WON && takesBack(change.kind())) {
        Deal.Closing won = closings.remove(closings.size() - 1);
        closings.add(
            new Deal.Closing(won.at(), true, won.amount(), Optional.of(moment(change.at()))));
      }
      switch (change.kind()) {
        case OPENED -> {
          openedAt = opened ? openedAt : change.at();
          opened = true;
        }
        case WON -> outcome = Outcome.WON;
        case LOST -> outcome = Outcome.LOST;
        case REOPENED -> {
          outcome = Outcome.OPEN;
          cycle++;
        }
        case STAGE, AMOUNT -> {}
      }
      boolean closing =
          change.kind() == OpportunityChangeKind.WON || change.kind() == OpportunityChangeKind.LOST;
      if (closing) {
        closedAt = change.at();
      }
      if (change.hasAmount() && (open || closing || outcome == Outcome.OPEN)) {
        amount = change.reporting();
      }
      phase = change.phase().isEmpty() ? phase : change.phase();
      if (closing) {
        boolean won = outcome == Outcome.WON;
        closings.add(new Deal.Closing(moment(closedAt), won, amount, Optional.empty()));
      }
    }
    Optional<Moment> closed =
        outcome == Outcome.OPEN ? Optional.empty() : Optional.of(moment(closedAt));
    return new Deal(id, moment(openedAt), outcome, closed, amount, phase, closings, cycle);
  }

  private static boolean takesBack(OpportunityChangeKind kind) {
    return kind == OpportunityChangeKind.LOST || kind == OpportunityChangeKind.REOPENED;
  }
}
