package org.closedloop.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** Something that is sold; records come in by import. */
@Entity
public class Product {

  @Id private long id;

  private String code;

  private String name;

  private String family;

  private BigDecimal margin;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private long version;

  protected Product() {} // for JPA

  public long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String family() {
    return family;
  }

  public BigDecimal margin() {
    return margin;
  }
}
