package org.closedloop.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;

/** The way by which leads find us, such as paid search or trade fairs. */
@Entity
public class Channel {

  @Id private String code;

  @Column(name = "name_de")
  private String nameDe;

  @Column(name = "name_en")
  private String nameEn;

  private boolean web;

  /** Null as long as the name says it. */
  @Enumerated(EnumType.STRING)
  private ChannelKind kind;

  protected Channel() {} // for JPA

  public void rename(String german, String english) {
    nameDe = german;
    nameEn = english;
  }

  /**
   * Says whether visitors of our web site come by this channel: only then its leads count for the
   * visit-to-lead rate.
   *
   * @return whether that is news
   */
  public boolean countAsWeb(boolean counts) {
    boolean news = web != counts;
    web = counts;
    return news;
  }

  /** Says whose work the channel is; null: what its name says. */
  public void belongTo(ChannelKind whose) {
    kind = whose;
  }

  public Optional<ChannelKind> kind() {
    return Optional.ofNullable(kind);
  }

  public String code() {
    return code;
  }

  public String nameDe() {
    return nameDe;
  }

  public String nameEn() {
    return nameEn;
  }

  public boolean isWeb() {
    return web;
  }
}
