package org.closedloop.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** People who work on the same leads. */
@Entity
public class Team {

  @Id private String code;

  private String name;

  @Enumerated(EnumType.STRING)
  private Department department;

  private String region;

  protected Team() {} // for JPA

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public Department department() {
    return department;
  }

  public String region() {
    return region;
  }
}
