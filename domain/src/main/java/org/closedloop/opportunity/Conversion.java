package org.closedloop.opportunity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.closedloop.campaign.Dimensions;
import org.closedloop.lead.Address;
import org.closedloop.lead.Lead;

/**
 * What became of each thing known about a lead when a deal was opened from it.
 *
 * <p>Every field with a value is in exactly one of the three lists: taken over as it was, taken
 * over with another value, or left with the lead because a deal has no place for it.
 *
 * @param taken fields whose value the deal has, directly or through the lead's origin
 * @param differing fields the deal has with another value
 * @param dropped fields that stay with the lead only
 */
public record Conversion(List<Line> taken, List<Line> differing, List<Line> dropped)
    implements Serializable {

  /**
   * One field.
   *
   * @param field its name, such as {@code company}; attributes as {@code attribute.<name>}
   * @param ofLead what the lead says
   * @param ofDeal what the deal says; null if it has no such field
   */
  public record Line(String field, String ofLead, String ofDeal) implements Serializable {}

  /**
   * @param attributes what the lead's source said beyond the fields known here
   */
  public static Conversion of(Lead lead, Map<String, String> attributes, DealTerms terms) {
    Map<String, String> known = known(lead, attributes);
    Map<String, String> deal = deal(lead, terms);
    List<Line> taken = new ArrayList<>();
    List<Line> differing = new ArrayList<>();
    List<Line> dropped = new ArrayList<>();
    known.forEach(
        (field, value) -> {
          Line line = new Line(field, value, deal.get(field));
          if (!deal.containsKey(field)) {
            dropped.add(line);
          } else if (Objects.equals(value, line.ofDeal())) {
            taken.add(line);
          } else {
            differing.add(line);
          }
        });
    return new Conversion(List.copyOf(taken), List.copyOf(differing), List.copyOf(dropped));
  }

  /** How many fields there were. */
  public int all() {
    return taken.size() + differing.size() + dropped.size();
  }

  /** What the deal is called, and who works on what, unless somebody decides otherwise. */
  public static DealTerms suggested(Lead lead) {
    Address address = lead.address();
    String name = address.company() == null ? address.person() : address.company();
    Dimensions belongs = lead.slice().dimensions();
    return new DealTerms(name, emptyToNull(belongs.owner()), emptyToNull(belongs.product()));
  }

  private static Map<String, String> known(Lead lead, Map<String, String> attributes) {
    Address address = lead.address();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("company", address.company());
    fields.put("person", address.person());
    fields.put("email", address.email());
    fields.put("phone", address.phone());
    fields.put("city", address.city());
    fields.put("account", lead.account().map(account -> account.sourceKey().toString()).orElse(""));
    fields.put("contact", lead.contact().map(contact -> contact.sourceKey().toString()).orElse(""));
    origin(lead, fields);
    fields.put("owner", lead.slice().dimensions().owner());
    fields.put("product", lead.slice().dimensions().product());
    attributes.forEach((name, value) -> fields.put("attribute." + name, value));
    fields.values().removeIf(value -> value == null || value.isEmpty());
    return fields;
  }

  /** The deal's figures are cut by where its lead belongs, so this is taken over as it is. */
  private static void origin(Lead lead, Map<String, String> fields) {
    Dimensions belongs = lead.slice().dimensions();
    fields.put("channel", belongs.channel());
    fields.put("campaign", belongs.campaign());
    fields.put("content", belongs.content());
    fields.put("segment", belongs.segment());
    fields.put("region", belongs.region());
    fields.put("team", belongs.team());
  }

  private static Map<String, String> deal(Lead lead, DealTerms terms) {
    Map<String, String> fields = new LinkedHashMap<>();
    origin(lead, fields);
    fields.put(lead.address().company() == null ? "person" : "company", terms.name());
    fields.put("account", lead.account().map(account -> account.sourceKey().toString()).orElse(""));
    fields.put("owner", terms.owner());
    fields.put("product", terms.product());
    return fields;
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
