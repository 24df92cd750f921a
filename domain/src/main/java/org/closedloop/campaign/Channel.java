package org.closedloop.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The way by which leads find us, such as paid search or trade fairs. */
@Entity
public class Channel {

  @Id private String code;

  @Column(name = "name_de")
  private String nameDe;

  @Column(name = "name_en")
  private String nameEn;

  private boolean web;

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
