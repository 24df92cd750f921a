package org.closedloop.sla.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.organisation.Role;
import org.closedloop.sla.Agreement;
import org.closedloop.sla.AgreementTerms;
import org.closedloop.sla.AgreementVersion;
import org.closedloop.sla.Agreements;
import org.closedloop.sla.PromiseTerms;
import org.closedloop.sla.clock.Rehearsal;
import org.closedloop.sla.clock.Rehearsal.Tally;
import org.closedloop.sla.kind.ObligationKinds;
import org.closedloop.sla.kind.Parameter;

/** The agreement as people read it: versions, differences, what a draft would have meant. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class ContractQuery {

  private static final int MONTHS_PER_QUARTER = 3;
  private static final int SCALE = 4;

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Agreements agreements;
  @Inject private ObligationKinds kinds;
  @Inject private Rehearsal rehearsal;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  /** Every version, the newest first. */
  public List<ContractView> versions() {
    return agreements.versions(Agreement.MARKETING_AND_SALES).stream().map(this::view).toList();
  }

  /** One version. */
  public ContractView version(long id) {
    return view(agreements.get(id));
  }

  /** First day of the last whole quarter. */
  public LocalDate quarter() {
    LocalDate month = zone.dayOf(clock.instant()).withDayOfMonth(1);
    int into = (month.getMonthValue() - 1) % MONTHS_PER_QUARTER;
    return month.minusMonths(into + (long) MONTHS_PER_QUARTER);
  }

  /** What a draft says differently from the version in force, promise by promise. */
  public List<ContractView.Difference> differences(long draft) {
    Map<String, PromiseTerms> before = new LinkedHashMap<>();
    agreements
        .inForce(Agreement.MARKETING_AND_SALES, clock.instant())
        .ifPresent(
            version ->
                version.terms().promises().forEach(promise -> before.put(promise.code(), promise)));
    List<ContractView.Difference> differences = new ArrayList<>();
    for (PromiseTerms after : agreements.get(draft).terms().promises()) {
      differences.add(difference(before.remove(after.code()), after));
    }
    before
        .values()
        .forEach(
            gone ->
                differences.add(
                    new ContractView.Difference(ContractView.Fate.REMOVED, gone, null, List.of())));
    return differences;
  }

  /** How the last whole quarter was judged, and how the draft would have judged it. */
  public List<ContractView.Effect> effect(long draft) {
    LocalDate first = quarter();
    Instant from = zone.startOf(first);
    Instant until = zone.startOf(first.plusMonths(MONTHS_PER_QUARTER));
    AgreementTerms terms = agreements.get(draft).terms();
    Map<String, Tally> would = rehearsal.play(terms, from, until, clock.instant());
    Map<String, Tally> was = judged(from, until);
    List<ContractView.Effect> effects = new ArrayList<>();
    for (PromiseTerms promise : terms.promises()) {
      if (kinds.clock(promise.kind()).isPresent()) {
        Tally then = was.getOrDefault(promise.code(), Tally.NONE);
        Tally now = would.getOrDefault(promise.code(), Tally.NONE);
        effects.add(
            new ContractView.Effect(
                promise.code(),
                promise.kind(),
                promise.side(),
                rate(then),
                then.judged(),
                rate(now),
                now.judged()));
      }
    }
    return effects;
  }

  private Map<String, Tally> judged(Instant from, Instant until) {
    Map<String, Tally> tallies = new HashMap<>();
    for (Object each :
        em.createNativeQuery(
                "select obligation, sum(case when state = 'MET' then 1 else 0 end), count(*)"
                    + " from sla_clock where started_at >= ? and started_at < ?"
                    + " and state in ('MET', 'BREACHED') group by obligation")
            .setParameter(1, from.atOffset(ZoneOffset.UTC))
            .setParameter(2, until.atOffset(ZoneOffset.UTC))
            .getResultList()) {
      Object[] row = (Object[]) each;
      long kept = ((Number) row[1]).longValue();
      tallies.put((String) row[0], new Tally(kept, ((Number) row[2]).longValue() - kept));
    }
    return tallies;
  }

  private static BigDecimal rate(Tally tally) {
    return tally.judged() == 0
        ? null
        : BigDecimal.valueOf(tally.kept())
            .divide(BigDecimal.valueOf(tally.judged()), SCALE, RoundingMode.HALF_UP);
  }

  private ContractView.Difference difference(PromiseTerms before, PromiseTerms after) {
    if (before == null) {
      return new ContractView.Difference(ContractView.Fate.ADDED, null, after, List.of());
    }
    List<ContractView.Change> changes = new ArrayList<>();
    compare(changes, "target", text(before.target()), text(after.target()));
    compare(changes, "responsible", before.responsible(), after.responsible());
    compare(changes, "calendar", before.calendar(), after.calendar());
    for (Parameter parameter : kinds.get(after.kind()).parameters()) {
      compare(changes, parameter.name(), content(before, parameter), content(after, parameter));
    }
    ContractView.Fate fate = changes.isEmpty() ? ContractView.Fate.SAME : ContractView.Fate.CHANGED;
    return new ContractView.Difference(fate, before, after, changes);
  }

  /** What a promise says, or what its kind says when the promise does not. */
  private static String content(PromiseTerms promise, Parameter parameter) {
    String content = promise.details().getOrDefault(parameter.name(), parameter.preset());
    return content.isEmpty() ? null : content;
  }

  private static void compare(
      List<ContractView.Change> changes, String name, String before, String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new ContractView.Change(name, before, after));
    }
  }

  private static String text(BigDecimal share) {
    return share == null ? null : share.movePointRight(2).stripTrailingZeros().toPlainString();
  }

  private ContractView view(AgreementVersion version) {
    return new ContractView(
        version.id(),
        version.number(),
        version.state(),
        version.inForceFrom().orElse(null),
        version.inForceTo().orElse(null),
        version.isInForce(clock.instant()),
        version.terms(),
        version.signatures().stream()
            .map(
                given ->
                    new ContractView.SignatureView(
                        given.department(), given.signer(), given.signedAt()))
            .toList(),
        version.unsigned(),
        version.draftedBy(),
        version.resetSide().orElse(null),
        version.resetReason());
  }
}
