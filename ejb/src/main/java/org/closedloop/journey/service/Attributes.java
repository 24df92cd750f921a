package org.closedloop.journey.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.lead.Lead;

/** What sources say about leads beyond the fields known here. */
@ApplicationScoped
public class Attributes {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  /** By name, in alphabetical order; of the lead itself and of its deals. */
  public Map<String, String> of(Lead lead) {
    List<?> rows =
        em.createNativeQuery(
                "select name, content from record_attribute where lead = ? order by name, record")
            .setParameter(1, lead.id())
            .getResultList();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] pair = (Object[]) row;
      attributes.putIfAbsent((String) pair[0], (String) pair[1]);
    }
    return attributes;
  }
}
