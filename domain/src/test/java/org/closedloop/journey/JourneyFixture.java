package org.closedloop.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.attribution.Reach;
import org.closedloop.attribution.RemovalEffects;
import org.closedloop.attribution.Sources;
import org.closedloop.calendar.LocalDays;
import org.closedloop.campaign.ChannelKind;
import org.closedloop.database.Micros;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.lead.LeadStage;
import org.closedloop.opportunity.OpportunityChangeKind;

/**
 * A lead's history told in the words of the business, for tests.
 *
 * <p>Ids count up from 1 in the order of telling; deals are numbered by the caller. Without further
 * words the lead was created at the start of 2026 in slice 1, in the zone of Berlin.
 */
public final class JourneyFixture {

  private static final LocalDays BERLIN = LocalDays.in(ZoneId.of("Europe/Berlin"));

  private final BitSet web = new BitSet();
  private final Map<String, Integer> events = new HashMap<>();
  private final BitSet owned = new BitSet();
  private Aims aims = Aims.NONE;
  private String team = "";
  private final Map<Integer, String> channels = new HashMap<>();
  private RemovalEffects effects;
  private final Sources sources = new Told();
  private final SortedMap<String, Phases.Phase> phases = new TreeMap<>();
  private LeadHistory history = new LeadHistory(1, micros("2026-01-01T00:00:00Z"), 1);
  private LocalDays days = BERLIN;
  private long lastId;

  private JourneyFixture() {}

  public static JourneyFixture aJourney() {
    return new JourneyFixture();
  }

  /** A lead of which only the creation is known. */
  public JourneyFixture created(String at) {
    history = new LeadHistory(1, micros(at), 1);
    return this;
  }

  public JourneyFixture in(String zone) {
    days = LocalDays.in(ZoneId.of(zone));
    return this;
  }

  public JourneyFixture onTheWeb(int slice) {
    web.set(slice);
    return this;
  }

  public JourneyFixture inquired(String at) {
    return entered(LeadStage.INQUIRY, at);
  }

  public JourneyFixture becameLead(String at) {
    return entered(LeadStage.LEAD, at);
  }

  public JourneyFixture qualified(String at) {
    return entered(LeadStage.MARKETING_QUALIFIED, at);
  }

  public JourneyFixture acceptedBySales(String at) {
    return entered(LeadStage.SALES_ACCEPTED, at);
  }

  public JourneyFixture salesQualified(String at) {
    return entered(LeadStage.SALES_QUALIFIED, at);
  }

  public JourneyFixture returned(String at) {
    return entered(LeadStage.RECYCLED, at);
  }

  public JourneyFixture givenUp(String at) {
    return entered(LeadStage.LOST, at);
  }

  public JourneyFixture entered(LeadStage stage, String at) {
    history.add(new StageRow(++lastId, micros(at), recorded(), 0, false, stage));
    return this;
  }

  /** The stage change of that id was entered wrongly: it was this stage, then. */
  public JourneyFixture correctStage(long id, LeadStage stage, String at) {
    history.add(new StageRow(++lastId, micros(at), recorded(), id, false, stage));
    return this;
  }

  /** The stage change of that id never happened. */
  public JourneyFixture retractStage(long id) {
    history.add(new StageRow(++lastId, 0, recorded(), id, true, LeadStage.LEAD));
    return this;
  }

  public JourneyFixture belongsTo(int slice, String from) {
    history.add(new ProfileRow(++lastId, micros(from), recorded(), 0, slice, false));
    return this;
  }

  public JourneyFixture excluded(int slice, String from) {
    history.add(new ProfileRow(++lastId, micros(from), recorded(), 0, slice, true));
    return this;
  }

  public JourneyFixture correctProfile(long id, int slice, String from) {
    history.add(new ProfileRow(++lastId, micros(from), recorded(), id, slice, false));
    return this;
  }

  public JourneyFixture opened(long deal, String at) {
    return deal(deal, OpportunityChangeKind.OPENED, at);
  }

  public JourneyFixture opened(long deal, long cents, String at) {
    return deal(deal, OpportunityChangeKind.OPENED, cents, at);
  }

  public JourneyFixture valued(long deal, long cents, String at) {
    return deal(deal, OpportunityChangeKind.AMOUNT, cents, at);
  }

  /** What is said of a phase of deals. */
  public JourneyFixture phase(String phase, boolean proposal, int chance) {
    phases.put(phase, new Phases.Phase(proposal, chance));
    return this;
  }

  public JourneyFixture moved(long deal, String phase, String at) {
    history.add(
        new DealRow(
            ++lastId,
            micros(at),
            recorded(),
            0,
            false,
            deal,
            OpportunityChangeKind.STAGE,
            phase,
            false,
            0,
            0));
    return this;
  }

  public JourneyFixture won(long deal, String at) {
    return deal(deal, OpportunityChangeKind.WON, at);
  }

  public JourneyFixture won(long deal, long cents, String at) {
    return deal(deal, OpportunityChangeKind.WON, cents, at);
  }

  public JourneyFixture lost(long deal, String at) {
    return deal(deal, OpportunityChangeKind.LOST, at);
  }

  public JourneyFixture lost(long deal, long cents, String at) {
    return deal(deal, OpportunityChangeKind.LOST, cents, at);
  }

  public JourneyFixture reopened(long deal, String at) {
    return deal(deal, OpportunityChangeKind.REOPENED, at);
  }

  /** The deal's row of that id was entered wrongly: it was this win, then. */
  public JourneyFixture correctToWon(long id, long deal, long cents, String at) {
    history.add(
        new DealRow(
            ++lastId,
            micros(at),
            recorded(),
            id,
            false,
            deal,
            OpportunityChangeKind.WON,
            "",
            true,
            cents,
            cents));
    return this;
  }

  /** The deal's row of that id never happened. */
  public JourneyFixture retractDealRow(long id, long deal) {
    history.add(
        new DealRow(
            ++lastId, 0, recorded(), id, true, deal, OpportunityChangeKind.WON, "", false, 0, 0));
    return this;
  }

  public LeadJourney journey() {
    return LeadJourney.of(
        history,
        new Surroundings(
            days,
            web,
            owned,
            this::sliceOf,
            (slice, dimension) -> channels.getOrDefault(slice, ""),
            aims,
            sources,
            new Phases(phases)));
  }

  public JourneyFixture ownedBySomebody(int slice) {
    owned.set(slice);
    return this;
  }

  /** A share agreed for a transition, in ten-thousandths, from an instant until another. */
  public JourneyFixture aimed(
      String agreement, String transition, int share, String from, String until) {
    List<Aims.Version> versions = new ArrayList<>(aims.versions());
    versions.add(
        new Aims.Version(
            agreement,
            micros(from),
            micros(until),
            Map.of(transition, share),
            null,
            List.of(),
            null));
    aims = new Aims(versions);
    return this;
  }

  /** Shares agreed for transitions, in ten-thousandths, and a model or null. */
  public JourneyFixture agreed(
      String agreement, Map<String, Integer> shares, String model, String from, String until) {
    List<Aims.Version> versions = new ArrayList<>(aims.versions());
    versions.add(
        new Aims.Version(agreement, micros(from), micros(until), shares, model, List.of(), null));
    aims = new Aims(versions);
    return this;
  }

  /** The model agreed, from an instant until another. */
  public JourneyFixture sharedBy(String model, String from, String until) {
    List<Aims.Version> versions = new ArrayList<>(aims.versions());
    versions.add(
        new Aims.Version("v", micros(from), micros(until), Map.of(), model, List.of(), null));
    aims = new Aims(versions);
    return this;
  }

  /** So many leads a month, told apart by channel and weighted in ten-thousandths. */
  public JourneyFixture owed(
      String agreement, int count, Map<String, Integer> weights, String from, String until) {
    List<Aims.Version> versions = new ArrayList<>(aims.versions());
    Aims.Volume volume =
        new Aims.Volume("volume", count, "standard", "channel", new TreeMap<>(weights));
    versions.add(
        new Aims.Version(
            agreement, micros(from), micros(until), Map.of(), null, List.of(volume), null));
    aims = new Aims(versions);
    return this;
  }

  /** Contacts count for so many days before a win, and fade with such a half-life. */
  public JourneyFixture reaching(int lookBackDays, int halfLifeDays, String from, String until) {
    List<Aims.Version> versions = new ArrayList<>(aims.versions());
    versions.add(
        new Aims.Version(
            "v",
            micros(from),
            micros(until),
            Map.of(),
            null,
            List.of(),
            Reach.of(lookBackDays, halfLifeDays)));
    aims = new Aims(versions);
    return this;
  }

  public JourneyFixture forgottenSince(String at) {
    history.forgottenSince(micros(at));
    return this;
  }

  public JourneyFixture promised(ClockRow clock) {
    history.add(clock);
    return this;
  }

  /** What adds this to a lead, such as a team or a reason, stands in that slice. */
  public JourneyFixture sliceOf(String event, int slice) {
    events.put(event, slice);
    return this;
  }

  private int sliceOf(int home, Belonging event) {
    String added = event.team() + event.reason() + event.obligation() + event.agreement();
    return events.getOrDefault(added, home);
  }

  /** The channel of a slice; without further words it has none. */
  public JourneyFixture channel(int slice, String channel) {
    channels.put(slice, channel);
    return this;
  }

  /** What decided deals taught about channels. */
  public JourneyFixture taught(Map<String, Long> billionths) {
    effects = new RemovalEffects(0, new TreeMap<>(billionths));
    return this;
  }

  public JourneyFixture met(int slice, String at) {
    history.add(touch(slice, at, true));
    return this;
  }

  /** Something was sent; the lead did nothing. */
  public JourneyFixture written(int slice, String at) {
    history.add(touch(slice, at, false));
    return this;
  }

  /** Somebody else of the company was met. */
  public JourneyFixture colleagueMet(int slice, String at) {
    history.addOfCompany(touch(slice, at, true));
    return this;
  }

  public JourneyFixture contacted(String at) {
    history.add(new ActivityRow(++lastId, micros(at), recorded(), 0, false, true));
    return this;
  }

  /** The contact of that id was none: somebody only made a note. */
  public JourneyFixture correctToNote(long id, String at) {
    history.add(new ActivityRow(++lastId, micros(at), recorded(), id, false, false));
    return this;
  }

  /** What the deal is about leaves this part of its amount, in ten-thousandths. */
  public JourneyFixture margin(long deal, int tenThousandths) {
    history.margin(deal, tenThousandths);
    return this;
  }

  /** Neither won nor lost. */
  public JourneyFixture stillOpen(boolean hot) {
    history.open(hot);
    return this;
  }

  private TouchRow touch(int slice, String at, boolean counts) {
    return new TouchRow(++lastId, micros(at), recorded(), 0, false, slice, counts);
  }

  private final class Told implements Sources {

    @Override
    public String channel(int slice) {
      return channels.getOrDefault(slice, "");
    }

    @Override
    public ChannelKind kind(int slice) {
      return ChannelKind.ofName(channel(slice));
    }

    @Override
    public Optional<RemovalEffects> effects(int month) {
      return Optional.ofNullable(effects);
    }
  }

  public JourneyFixture offered(String offer, String at) {
    return handOff(offer, HandOffChangeKind.OFFERED, "", false, at);
  }

  /** Accepted with a judgement of its quality. */
  public JourneyFixture accepted(String offer, String at) {
    return handOff(offer, HandOffChangeKind.ACCEPTED, "", true, at);
  }

  public JourneyFixture acceptedWithoutWords(String offer, String at) {
    return handOff(offer, HandOffChangeKind.ACCEPTED, "", false, at);
  }

  public JourneyFixture returned(String offer, String reason, String at) {
    return handOff(offer, HandOffChangeKind.RETURNED, reason, !reason.isEmpty(), at);
  }

  public JourneyFixture declined(String offer, String reason, String at) {
    return handOff(offer, HandOffChangeKind.DECLINED, reason, !reason.isEmpty(), at);
  }

  public JourneyFixture withdrawn(String offer, String at) {
    return handOff(offer, HandOffChangeKind.WITHDRAWN, "", false, at);
  }

  /** The row of an offer of that id was entered wrongly: it was accepted, then. */
  public JourneyFixture correctToAccepted(long id, String offer, String at) {
    history.add(
        new HandOffRow(
            ++lastId,
            micros(at),
            recorded(),
            id,
            false,
            offer,
            HandOffChangeKind.ACCEPTED,
            "",
            "",
            true));
    return this;
  }

  /** Offers go to this team from now on. */
  public JourneyFixture toTeam(String receiving) {
    team = receiving;
    return this;
  }

  private JourneyFixture handOff(
      String offer, HandOffChangeKind kind, String reason, boolean complete, String at) {
    history.add(
        new HandOffRow(
            ++lastId, micros(at), recorded(), 0, false, offer, kind, team, reason, complete));
    return this;
  }

  private JourneyFixture deal(long deal, OpportunityChangeKind kind, String at) {
    history.add(
        new DealRow(++lastId, micros(at), recorded(), 0, false, deal, kind, "", false, 0, 0));
    return this;
  }

  private JourneyFixture deal(long deal, OpportunityChangeKind kind, long cents, String at) {
    history.add(
        new DealRow(
            ++lastId, micros(at), recorded(), 0, false, deal, kind, "", true, cents, cents));
    return this;
  }

  private long recorded() {
    return lastId;
  }

  static long micros(String at) {
    return Micros.of(Instant.parse(at));
  }
}
