package org.closedloop.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.closedloop.refusal.NoSuchRecord;

/** All accounts. */
@ApplicationScoped
public class UserAccounts {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  public void add(UserAccount account) {
    if (named(account.name()).isPresent()) {
      throw new AccountNameTaken(account.name());
    }
    em.persist(account);
  }

  public Optional<UserAccount> named(String name) {
    return Optional.ofNullable(em.find(UserAccount.class, UserAccount.spelled(name)));
  }

  public UserAccount get(String name) {
    return named(name).orElseThrow(() -> new NoSuchRecord("account", name));
  }

  /** Every account, by name. */
  public List<UserAccount> all() {
    return em.createQuery("select a from UserAccount a order by a.name", UserAccount.class)
        .getResultList();
  }

  /** Whether a session begun at this stamp is still worth something. */
  public boolean isCurrent(String name, long stamp) {
    return em.createQuery(
                "select count(a) from UserAccount a"
                    + " where a.name = :name and a.active = true and a.stamp = :stamp",
                Long.class)
            .setParameter("name", name)
            .setParameter("stamp", stamp)
            .getSingleResult()
        > 0;
  }

  /**
   * How many active accounts have this role.
   *
   * @param withDemo whether demo accounts count
   */
  public long active(String role, boolean withDemo) {
    return em.createQuery(
            "select count(a) from UserAccount a"
                + " where a.active = true and :role member of a.roles"
                + " and (a.demo = false or a.demo = :demo)",
            Long.class)
        .setParameter("role", role)
        .setParameter("demo", withDemo)
        .getSingleResult();
  }

  public boolean hasAnyBut(boolean demo) {
    return em.createQuery("select count(a) from UserAccount a where a.demo <> :demo", Long.class)
            .setParameter("demo", demo)
            .getSingleResult()
        > 0;
  }
}
