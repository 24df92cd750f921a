package org.closedloop.bulk.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.service.HandOffInboxQuery;
import org.closedloop.handoff.service.LastHandOff;
import org.closedloop.handoff.service.ReadinessQuery;
import org.closedloop.handoff.service.ReadyRow;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.service.LeadFilter;
import org.closedloop.lead.service.LeadOrder;
import org.closedloop.lead.service.LeadQuery;
import org.closedloop.lead.service.LeadRow;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.Refusal;

/**
 * Does the same with many leads: first says with which and why not with the others, then does it
 * through the doors that single leads go through. Some leads make one transaction; if a rule
 * refuses one of them, they are done one by one, so that it holds up none of the others.
 */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // some leads are a piece of work
public class BulkService {

  /** So many can be chosen. */
  public static final int MOST = 5_000;

  /** So many are done before somebody hears how far it is. */
  public static final int BLOCK = 50;

  private static final int LOOK = 1_000;
  private static final Set<LeadStage> CLOSED = Set.of(LeadStage.CUSTOMER, LeadStage.LOST);

  @Inject private LeadQuery leads;
  @Inject private ReadinessQuery readiness;
  @Inject private HandOffInboxQuery handOffs;
  @Inject private BulkWork work;
  @Resource private SessionContext caller;

  /** The numbers of the first leads of a list, in its order: as many as can be chosen. */
  public List<Long> listed(LeadFilter filter, LeadOrder order, boolean ascending) {
    return leads.ids(filter, order, ascending, MOST);
  }

  /** The actions the caller may take. */
  public List<BulkAction> actions() {
    return Stream.of(BulkAction.values()).filter(this::isMine).toList();
  }

  private boolean isMine(BulkAction action) {
    return action.roles().stream().anyMatch(caller::isCallerInRole);
  }

  /** Says what an action would do with leads; a few queries for each thousand. */
  public BulkPreview preview(BulkAction action, List<Long> chosen) {
    demand(action);
    List<Long> wanted = chosen.stream().distinct().limit(MOST).toList();
    List<BulkLead> looked = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += LOOK) {
      look(action, wanted.subList(from, Math.min(wanted.size(), from + LOOK)), looked);
    }
    return new BulkPreview(List.copyOf(looked));
  }

  private void look(BulkAction action, List<Long> ids, List<BulkLead> into) {
    Map<Long, LeadRow> known =
        leads.these(ids).stream().collect(Collectors.toMap(LeadRow::id, row -> row));
    Set<String> waiting = new HashSet<>();
    Set<String> ready = new HashSet<>();
    if (action == BulkAction.OFFER) {
      for (ReadyRow row : readiness.among(ids)) {
        waiting.add(row.lead());
        if (row.isReady()) {
          ready.add(row.lead());
        }
      }
    }
    Map<Long, LastHandOff> last = new HashMap<>();
    if (action == BulkAction.ASSIGN || action == BulkAction.NURTURE) {
      last.putAll(handOffs.last(ids));
    }
    for (Long id : ids) {
      LeadRow lead = known.get(id);
      if (lead == null) {
        into.add(BulkLead.gone(id));
      } else {
        LastHandOff offer = last.get(id);
        Why why =
            action == BulkAction.OFFER
                ? whyNotOffer(lead, waiting.contains(lead.key()), ready.contains(lead.key()))
                : why(action, lead, offer);
        into.add(BulkLead.of(lead, offer == null ? null : offer.id(), why));
      }
    }
  }

  static Why whyNotOffer(LeadRow lead, boolean waiting, boolean ready) {
    if (lead.excluded()) {
      return Why.EXCLUDED;
    }
    if (!waiting) {
      return Why.NOT_WAITING;
    }
    return ready ? null : Why.NOT_READY;
  }

  /** Null if nothing speaks against it. */
  static Why why(BulkAction action, LeadRow lead, LastHandOff last) {
    if (action == BulkAction.INCLUDE) {
      return lead.excluded() ? null : Why.COUNTING;
    }
    if (lead.excluded()) {
      return Why.EXCLUDED;
    }
    if (action == BulkAction.EXCLUDE) {
      return null;
    }
    if (CLOSED.contains(lead.stage())) {
      return Why.CLOSED;
    }
    return switch (action) {
      case ASSIGN -> last != null && last.isWithSales() ? null : Why.NOT_WITH_SALES;
      case NURTURE -> whyNotNurture(lead, last);
      default -> null;
    };
  }

  private static Why whyNotNurture(LeadRow lead, LastHandOff last) {
    boolean open = last != null && last.state() == HandOffState.OPEN;
    if (last != null && last.isWithSales() && !last.mine()) {
      return Why.NOT_YOURS;
    }
    if (open) {
      return Why.OFFERED;
    }
    return lead.stage().isBeyond(LeadStage.MARKETING_QUALIFIED) ? null : Why.NOT_WITH_SALES;
  }

  /** Does it with some leads, looking at each again before. */
  public List<BulkOutcome> run(BulkOrder order, List<Long> some) {
    List<BulkLead> looked = preview(order.action(), some).leads();
    List<BulkLead> possible =
        looked.stream()
            .filter(BulkLead::isPossible)
            .sorted(Comparator.comparing(BulkLead::id)) // all who lock many go the same way
            .toList();
    Map<Long, BulkOutcome> tried = new HashMap<>();
    for (int from = 0; from < possible.size(); from += BLOCK) {
      tryAll(order, possible.subList(from, Math.min(possible.size(), from + BLOCK)), tried);
    }
    return looked.stream()
        .map(each -> tried.getOrDefault(each.id(), BulkOutcome.of(each)))
        .toList();
  }

  private void tryAll(BulkOrder order, List<BulkLead> some, Map<Long, BulkOutcome> tried) {
    if (attempt(order, some).isDone()) {
      some.forEach(each -> tried.put(each.id(), BulkOutcome.of(each)));
    } else {
      some.forEach(each -> tried.put(each.id(), attempt(order, List.of(each))));
    }
  }

  /** What became of the first one, and of all if it was done. */
  private BulkOutcome attempt(BulkOrder order, List<BulkLead> some) {
    try {
      work.all(order, some);
      return BulkOutcome.of(some.get(0));
    } catch (Refusal no) {
      return new BulkOutcome(some.get(0), Optional.of(no));
    } catch (EJBException failure) {
      if (!isCollision(failure)) {
        throw failure;
      }
      return BulkOutcome.of(some.get(0).but(Why.BUSY));
    }
  }

  private static boolean isCollision(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException || cause instanceof PessimisticLockException) {
        return true;
      }
    }
    return false;
  }

  private void demand(BulkAction action) {
    if (!isMine(action)) {
      throw new EJBAccessException(action + " is not for " + caller.getCallerPrincipal().getName());
    }
  }
}
