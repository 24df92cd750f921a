package org.closedloop.sla;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.closedloop.organisation.Department;

/**
 * What a version of the agreement says as a whole.
 *
 * @param goal revenue to be reached, in cents of the company currency; may be null
 * @param validFrom from when it shall judge
 * @param validTo until when; null until another version takes its place
 * @param reviews days on which the parties look at it together
 * @param targets share of the leads that shall pass a transition, such as mql-to-sql
 * @param counting by what it is counted who earned the revenue
 */
public record AgreementTerms(
    Long goal,
    Instant validFrom,
    Instant validTo,
    Set<Department> parties,
    Set<LocalDate> reviews,
    List<PromiseTerms> promises,
    Map<String, BigDecimal> targets,
    CountingTerms counting,
    String note)
    implements Serializable {

  /**
   * @throws BadAgreement if it lacks parties, or promises of a side that is no party
   */
  public AgreementTerms {
    parties = Set.copyOf(parties);
    reviews = Set.copyOf(reviews);
    promises = List.copyOf(promises);
    targets = Map.copyOf(targets);
    counting = counting == null ? CountingTerms.NONE : counting;
    if (!parties.contains(Department.MARKETING) || !parties.contains(Department.SALES)) {
      throw new BadAgreement("two-sides-needed");
    }
    if (validFrom == null || validTo != null && !validTo.isAfter(validFrom)) {
      throw new BadAgreement("validity-backwards");
    }
    if (promises.stream().map(PromiseTerms::code).distinct().count() < promises.size()) {
      throw new BadAgreement("promise-twice");
    }
    for (PromiseTerms promise : promises) {
      if (!parties.contains(promise.side())) {
        throw new BadAgreement("promise-of-no-party");
      }
    }
  }

  /** Terms that say nothing of who earned the revenue. */
  public AgreementTerms(
      Long goal,
      Instant validFrom,
      Instant validTo,
      Set<Department> parties,
      Set<LocalDate> reviews,
      List<PromiseTerms> promises,
      Map<String, BigDecimal> targets,
      String note) {
    this(goal, validFrom, validTo, parties, reviews, promises, targets, CountingTerms.NONE, note);
  }
}
