package org.closedloop.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.closedloop.organisation.Department;

/** A manager put the name of a party under a version of the agreement. */
@Embeddable
public class Signature {

  @Enumerated(EnumType.STRING)
  private Department department;

  @Column(name = "signed_by")
  private String signedBy;

  private String signer;

  @Column(name = "signed_at")
  private Instant signedAt;

  protected Signature() {} // for JPA

  Signature(Department department, String signedBy, String signer, Instant signedAt) {
    this.department = department;
    this.signedBy = signedBy;
    this.signer = signer;
    this.signedAt = signedAt;
  }

  /** For which party. */
  public Department department() {
    return department;
  }

  /** The account that signed. */
  public String signedBy() {
    return signedBy;
  }

  /** The name of who signed. */
  public String signer() {
    return signer;
  }

  public Instant signedAt() {
    return signedAt;
  }
}
