package org.closedloop.account.service;

import java.io.Serializable;
import java.util.List;

/**
 * A company from all sides.
 *
 * @param employees null if unknown, as the texts
 * @param roles every role in buying, in order
 * @param products what it bought
 * @param potential what its peers have and it does not, the most common first
 */
public record Company(
    String key,
    String name,
    String city,
    String country,
    String region,
    String segment,
    String industry,
    String website,
    Integer employees,
    List<BuyingRole> roles,
    List<ContactRow> contacts,
    List<LeadLine> leads,
    List<DealLine> deals,
    List<HeldProduct> products,
    List<OpenPotential> potential)
    implements Serializable {

  /** Who plays a role. */
  public List<ContactRow> playing(String role) {
    return contacts.stream().filter(contact -> role.equals(contact.role())).toList();
  }

  /** Who plays none of the roles, as far as anybody knows. */
  public List<ContactRow> withoutRole() {
    return contacts.stream().filter(contact -> contact.role() == null).toList();
  }

  /** How many roles must be known. */
  public long required() {
    return roles.stream().filter(BuyingRole::required).count();
  }

  /** How many of them are. */
  public long covered() {
    return roles.stream()
        .filter(BuyingRole::required)
        .filter(role -> !playing(role.code()).isEmpty())
        .count();
  }
}
