package org.closedloop.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.closedloop.refusal.NoSuchRecord;

/** All agreements and their versions. */
@ApplicationScoped
public class Agreements {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  protected Agreements() {} // for CDI

  public Agreements(EntityManager em) {
    this.em = em;
  }

  public void add(Agreement agreement) {
    em.persist(agreement);
  }

  public void add(AgreementVersion version) {
    em.persist(version);
  }

  /** Removes a draft that nobody wants any more. */
  public void remove(AgreementVersion draft) {
    em.remove(draft);
  }

  public Optional<Agreement> named(String code) {
    return em.createQuery("select a from Agreement a where a.code = :code", Agreement.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  public AgreementVersion get(long version) {
    return Optional.ofNullable(em.find(AgreementVersion.class, version))
        .orElseThrow(() -> new NoSuchRecord("agreement_version", version));
  }

  /** Every version of an agreement, the newest first. */
  public List<AgreementVersion> versions(String code) {
    return em.createQuery(
            "select v from AgreementVersion v where v.agreement.code = :code"
                + " order by v.number desc",
            AgreementVersion.class)
        .setParameter("code", code)
        .getResultList();
  }

  /** The version that judges what happens at an instant. */
  public Optional<AgreementVersion> inForce(String code, Instant at) {
    return versions(code).stream().filter(version -> version.isInForce(at)).findFirst();
  }

  /** The version being written; there is at most one. */
  public Optional<AgreementVersion> draft(String code) {
    return versions(code).stream()
        .filter(version -> version.state() == AgreementState.DRAFT)
        .findFirst();
  }
}
