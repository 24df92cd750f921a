package org.closedloop.source;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A system records come from, such as the CRM; this application itself is number 1. */
@Entity
@Cacheable // never changes
@Table(name = "source_system")
public class SourceSystem {

  /** The number under which what people enter here is kept. */
  public static final short OWN = 1;

  @Id private short id;

  private String code;

  protected SourceSystem() {} // for JPA

  public short id() {
    return id;
  }

  public String code() {
    return code;
  }
}
