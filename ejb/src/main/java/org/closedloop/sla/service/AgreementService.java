package org.closedloop.sla.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.attribution.AttributionModels;
import org.closedloop.attribution.Reach;
import org.closedloop.attribution.service.Agreed;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.sla.Agreement;
import org.closedloop.sla.AgreementState;
import org.closedloop.sla.AgreementTerms;
import org.closedloop.sla.AgreementVersion;
import org.closedloop.sla.Agreements;
import org.closedloop.sla.BadTerm;
import org.closedloop.sla.CountingTerms;
import org.closedloop.sla.DraftExists;
import org.closedloop.sla.NotADraft;
import org.closedloop.sla.kind.ObligationKinds;

/** Where managers write, sign and end the agreement; nobody signs for the other side. */
@Stateless
@RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD, Role.MANAGEMENT})
public class AgreementService {

  @Inject private Agreements agreements;
  @Inject private ObligationKinds kinds;
  @Inject private AttributionModels models;
  @Inject private UserAccounts accounts;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * Begins a draft with what the newest version says.
   *
   * @return its id
   * @throws DraftExists if there is one
   */
  public long draft() {
    String code = Agreement.MARKETING_AND_SALES;
    agreements
        .draft(code)
        .ifPresent(
            draft -> {
              throw new DraftExists(draft.number());
            });
    Instant now = clock.instant();
    Agreement agreement = agreements.named(code).orElseGet(() -> found(now));
    List<AgreementVersion> versions = agreements.versions(code);
    AgreementTerms terms = versions.isEmpty() ? empty(now) : copy(versions.get(0).terms(), now);
    int number = versions.isEmpty() ? 1 : versions.get(0).number() + 1;
    AgreementVersion draft = new AgreementVersion(agreement, number, terms, caller(), now);
    agreements.add(draft);
    return draft.id();
  }

  /** Writes other terms into a draft; signatures given before are void. */
  public void amend(long version, AgreementTerms terms) {
    kinds.check(terms);
    check(terms.counting());
    agreements.get(version).amend(terms);
  }

  private void check(CountingTerms counting) {
    if (counting.model() != null
        && models.all().stream().noneMatch(model -> model.code().equals(counting.model()))) {
      throw new BadTerm("attribution", counting.model());
    }
    if (counting.sourced() != null && !Agreed.DEFINITIONS.contains(counting.sourced())) {
      throw new BadTerm("sourced", counting.sourced());
    }
    checkDays("look-back", counting.lookBackDays(), Reach.LONGEST_LOOK_BACK);
    checkDays("half-life", counting.halfLifeDays(), Reach.LONGEST_HALF_LIFE);
  }

  private static void checkDays(String name, Integer days, int most) {
    if (days != null && (days < 1 || days > most)) {
      throw new BadTerm(name, days.toString());
    }
  }

  /** Throws a draft away. */
  public void discard(long version) {
    AgreementVersion draft = agreements.get(version);
    if (draft.state() != AgreementState.DRAFT) {
      throw new NotADraft(draft.number());
    }
    agreements.remove(draft);
  }

  /** Signs a draft for one party; with the last signature it takes over from the one before. */
  public void sign(long version, Department party) {
    mayActFor(party);
    AgreementVersion draft = agreements.get(version);
    draft.sign(party, caller(), name(), clock.instant());
    if (draft.state() == AgreementState.SIGNED) {
      for (AgreementVersion before : agreements.versions(draft.agreement().code())) {
        if (before.number() < draft.number()) {
          before.supersededBy(draft);
        }
      }
    }
  }

  /** Asks the other parties to end the version in force. */
  public void askReset(long version, Department party, String reason) {
    mayActFor(party);
    agreements.get(version).askReset(party, caller(), reason, clock.instant());
  }

  /** Ends the version in force, as another party had asked. */
  public void confirmReset(long version, Department party) {
    mayActFor(party);
    agreements.get(version).confirmReset(party, caller(), clock.instant());
  }

  private void mayActFor(Department party) {
    String role =
        switch (party) {
          case MARKETING -> Role.MARKETING_LEAD;
          case SALES -> Role.SALES_LEAD;
          case SERVICE, OPERATIONS -> Role.MANAGEMENT;
        };
    if (!caller.isCallerInRole(role)) {
      throw new EJBAccessException("Only " + role + " acts for " + party);
    }
  }

  private Agreement found(Instant now) {
    Agreement agreement = new Agreement(Agreement.MARKETING_AND_SALES, "Marketing, Sales", now);
    agreements.add(agreement);
    return agreement;
  }

  private static AgreementTerms empty(Instant now) {
    return new AgreementTerms(
        null,
        now,
        null,
        Set.of(Department.MARKETING, Department.SALES),
        Set.of(),
        List.of(),
        Map.of(),
        null);
  }

  private static AgreementTerms copy(AgreementTerms terms, Instant now) {
    return new AgreementTerms(
        terms.goal(),
        now,
        null,
        terms.parties(),
        Set.of(),
        terms.promises(),
        terms.targets(),
        terms.counting(),
        null);
  }

  private String caller() {
    return caller.getCallerPrincipal().getName();
  }

  private String name() {
    Optional<UserAccount> account = accounts.named(caller());
    return account.map(UserAccount::displayName).orElseGet(this::caller);
  }
}
