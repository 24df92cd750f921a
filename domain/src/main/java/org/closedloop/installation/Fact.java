package org.closedloop.installation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One thing that was settled when this installation first started, such as its reporting zone. */
@Entity
@Table(name = "installation")
public class Fact {

  @Id private String name;

  private String setting;

  protected Fact() {} // for JPA

  public Fact(String name, String setting) {
    this.name = name;
    this.setting = setting;
  }

  public String name() {
    return name;
  }

  public String setting() {
    return setting;
  }
}
