package org.closedloop.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.closedloop.source.SourceKey;
import org.closedloop.source.SourceSystem;

/** A company we sell to or would like to; records come in by import. */
@Entity
public class Account {

  @Id private long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "source", updatable = false)
  private SourceSystem source;

  @Column(name = "source_key", updatable = false)
  private String key;

  private String name;
  private String city;

  @Column(name = "postal_code")
  private String postalCode;

  private String country;
  private String region;
  private String segment;
  private String industry;
  private String website;
  private Integer employees;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private long version;

  protected Account() {} // for JPA

  public SourceKey sourceKey() {
    return new SourceKey(source.code(), key);
  }

  public String name() {
    return name;
  }

  public String city() {
    return city;
  }

  public String segment() {
    return segment;
  }

  public String region() {
    return region;
  }

  public String industry() {
    return industry;
  }

  public String website() {
    return website;
  }

  public Integer employees() {
    return employees;
  }
}
