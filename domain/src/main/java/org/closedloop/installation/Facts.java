package org.closedloop.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What was settled when this installation first started. */
@ApplicationScoped
public class Facts {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  /**
   * What is settled under this name; settles it now if nothing is.
   *
   * @return the setting that holds, which may differ from {@code setting}
   */
  public String settled(String name, String setting) {
    Fact known = em.find(Fact.class, name);
    if (known != null) {
      return known.setting();
    }
    em.persist(new Fact(name, setting));
    return setting;
  }
}
