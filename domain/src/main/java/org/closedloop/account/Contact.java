package org.closedloop.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.closedloop.source.SourceKey;
import org.closedloop.source.SourceSystem;

/** A person at a company; records come in by import. */
@Entity
public class Contact {

  @Id private long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "source", updatable = false)
  private SourceSystem source;

  @Column(name = "source_key", updatable = false)
  private String key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "account_id")
  private Account account;

  private String name;
  private String email;
  private String phone;

  @Column(name = "job_title")
  private String jobTitle;

  @Column(name = "buying_role")
  private String buyingRole;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private long version;

  protected Contact() {} // for JPA

  public SourceKey sourceKey() {
    return new SourceKey(source.code(), key);
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public String phone() {
    return phone;
  }

  public String jobTitle() {
    return jobTitle;
  }

  public String buyingRole() {
    return buyingRole;
  }
}
