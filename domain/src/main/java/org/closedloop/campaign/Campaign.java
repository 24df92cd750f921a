package org.closedloop.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.closedloop.source.SourceSystem;

/** What Marketing runs to find or develop leads, with its budget; records come in by import. */
@Entity
public class Campaign {

  @Id private long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "source", updatable = false)
  private SourceSystem source;

  @Column(name = "source_key")
  private String key;

  private String code;

  private String name;

  private String channel;

  @Column(name = "target_group")
  private String targetGroup;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  private Long budget;

  private String currency;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private long version;

  protected Campaign() {} // for JPA

  public long id() {
    return id;
  }

  public String key() {
    return key;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String channel() {
    return channel;
  }

  public String targetGroup() {
    return targetGroup;
  }

  public LocalDate startsOn() {
    return startsOn;
  }

  public LocalDate endsOn() {
    return endsOn;
  }

  public Long budget() {
    return budget;
  }

  public String currency() {
    return currency;
  }
}
