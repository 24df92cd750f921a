package org.closedloop.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Something a lead can ask for, such as a guide or a webinar; records come in by import. */
@Entity
@Table(name = "content_offer")
public class ContentOffer {

  @Id private long id;

  private String code;

  private String title;

  private String kind;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Version private long version;

  protected ContentOffer() {} // for JPA

  public long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  public String kind() {
    return kind;
  }
}
