package org.closedloop.handoff.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.closedloop.handoff.Candidate;
import org.closedloop.handoff.Candidates;
import org.closedloop.handoff.HandOffRules;
import org.closedloop.handoff.Rulebook;
import org.closedloop.lead.Lead;
import org.closedloop.lead.Leads;
import org.closedloop.organisation.Role;
import org.closedloop.source.SourceKey;

/** Which leads Marketing may offer now, and what the others lack. */
@Stateless
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES_LEAD, Role.MANAGEMENT})
public class ReadinessQuery {

  private static final String WAITING =
      " from lead l left join lead_score s on s.lead = l.id"
          + " where l.excluded = false and (l.stage = 'MARKETING_QUALIFIED'"
          + " or l.stage in ('INQUIRY', 'LEAD') and s.qualified = true)"
          + " and not exists (select 1 from hand_off h where h.lead = l.id and h.state = 'OPEN')";

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Candidates candidates;
  @Inject private Rulebook rulebook;
  @Inject private Leads leads;
  @Inject private Clock clock;

  /** How many qualified leads nobody has offered. */
  public long count() {
    return ((Number) em.createNativeQuery("select count(*)" + WAITING).getSingleResult())
        .longValue();
  }

  /**
   * Qualified leads nobody has offered, those who became so last first.
   *
   * @param first how many to pass over
   */
  public List<ReadyRow> waiting(int first, int most) {
    return rows(
        em.createNativeQuery(
                "select l.id, s.points, s.grade" + WAITING + " order by l.stage_at desc, l.id desc")
            .setFirstResult(first)
            .setMaxResults(most));
  }

  /** Those of some leads that are qualified and that nobody has offered. */
  public List<ReadyRow> among(Collection<Long> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    String numbers = wanted.stream().map(String::valueOf).collect(Collectors.joining(","));
    return rows(
        em.createNativeQuery(
            "select l.id, s.points, s.grade" + WAITING + " and l.id in (" + numbers + ")"));
  }

  private List<ReadyRow> rows(Query query) {
    Map<Long, Object[]> found = new LinkedHashMap<>();
    for (Object row : query.getResultList()) {
      Object[] cells = (Object[]) row;
      found.put(((Number) cells[0]).longValue(), cells);
    }
    Map<Long, Candidate> known = candidates.of(found.keySet());
    HandOffRules rules = rulebook.validAt(clock.instant());
    return found.entrySet().stream()
        .filter(each -> known.containsKey(each.getKey()))
        .map(each -> row(scored(known.get(each.getKey()), each.getValue()), rules))
        .toList();
  }

  /** One lead, whether or not it is on the list. */
  public ReadyRow of(SourceKey key) {
    Lead lead = leads.get(key);
    List<?> score =
        em.createNativeQuery("select lead, points, grade from lead_score where lead = ?")
            .setParameter(1, lead.id())
            .getResultList();
    Candidate candidate = candidates.of(List.of(lead.id())).get(lead.id());
    return row(
        score.isEmpty() ? candidate : scored(candidate, (Object[]) score.get(0)),
        rulebook.validAt(clock.instant()));
  }

  private static Candidate scored(Candidate lead, Object... cells) {
    return cells[1] == null ? lead : lead.scored(((Number) cells[1]).intValue(), (String) cells[2]);
  }

  private static ReadyRow row(Candidate lead, HandOffRules rules) {
    Optional<Candidate.Touch> interest = lead.interest();
    return new ReadyRow(
        lead.key(),
        lead.company(),
        lead.person(),
        lead.stage(),
        lead.since(),
        lead.points(),
        lead.grade(),
        interest.map(Candidate.Touch::kind).orElse(null),
        interest.map(Candidate.Touch::subject).orElse(null),
        rules.readiness(lead));
  }
}
