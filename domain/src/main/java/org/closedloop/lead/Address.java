package org.closedloop.lead;

import jakarta.persistence.Embeddable;

/** How a lead is called and reached, as its source says it; what is not known is null. */
@Embeddable
public class Address {

  static final Address NONE = new Address();

  private String company;
  private String person;
  private String email;
  private String phone;
  private String city;

  protected Address() {} // for JPA

  public Address(String company, String person, String email, String phone, String city) {
    this.company = company;
    this.person = person;
    this.email = email;
    this.phone = phone;
    this.city = city;
  }

  public String company() {
    return company;
  }

  public String person() {
    return person;
  }

  public String email() {
    return email;
  }

  public String phone() {
    return phone;
  }

  public String city() {
    return city;
  }
}
