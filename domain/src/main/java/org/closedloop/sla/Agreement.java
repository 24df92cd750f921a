package org.closedloop.sla;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** The contract between Marketing, Sales and further departments; its terms stand in versions. */
@Entity
public class Agreement {

  /** The one between Marketing and Sales, which every installation has room for. */
  public static final String MARKETING_AND_SALES = "marketing-sales";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement")
  @SequenceGenerator(name = "agreement", sequenceName = "agreement_seq", allocationSize = 1000)
  private Long id;

  private String code;

  private String name;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  protected Agreement() {} // for JPA

  public Agreement(String code, String name, Instant createdAt) {
    this.code = requireNonNull(code, "code");
    this.name = requireNonNull(name, "name");
    this.createdAt = requireNonNull(createdAt, "createdAt");
  }

  public Long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }
}
