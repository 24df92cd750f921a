package org.closedloop.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** Somebody who works here, as the sources name this person; records come in by import. */
@Entity
public class Employee {

  @Id private long id;

  private String code;

  private String name;

  private String email;

  private String team;

  private boolean active;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private long version;

  protected Employee() {} // for JPA

  public long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public String team() {
    return team;
  }

  public boolean active() {
    return active;
  }
}
