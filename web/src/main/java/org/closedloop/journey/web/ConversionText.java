package org.closedloop.journey.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.closedloop.shell.web.Format;

/** What the fields are called that a deal takes over from its lead. */
@Named
@RequestScoped
public class ConversionText {

  private static final String ATTRIBUTE = "attribute.";

  private static final Map<String, String> TEXTS =
      Map.of(
          "person", "listing.person",
          "city", "listing.city",
          "contact", "account.contact",
          "account", "opportunity.conversion.account");

  /** Codes of which people know a name. */
  private static final Set<String> NAMED = Set.of("team", "owner", "campaign", "channel");

  @Inject private Format format;

  /** The field as pages call it; what another system brought along by its own name. */
  public String field(String code) {
    if (code.startsWith(ATTRIBUTE)) {
      String own = code.substring(ATTRIBUTE.length());
      return own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
    }
    String key = TEXTS.getOrDefault(code, "lead." + code);
    return format.hasText(key) ? format.text(key) : code;
  }

  /** Whether the field holds a code of which people know a name. */
  public boolean isNamed(String code) {
    return NAMED.contains(code);
  }
}
