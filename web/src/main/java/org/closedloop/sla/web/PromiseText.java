package org.closedloop.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.shell.web.Format;
import org.closedloop.sla.PromiseTerms;
import org.closedloop.sla.kind.ObligationKinds;
import org.closedloop.sla.kind.Parameter;
import org.closedloop.sla.service.Standing;

/** Says promises in words. */
@Named
@RequestScoped
public class PromiseText {

  private static final Map<String, String> PREFIXES =
      Map.of("fields", "field", "accepted", "given", "returned", "given", "declined", "given");

  @Inject private Format format;
  @Inject private SlaPeople people;
  @Inject private ObligationKinds kinds;

  /** What the promise is called. */
  public String name(PromiseTerms promise) {
    return format.text("sla.kind." + promise.kind());
  }

  /** Its limits in one line, such as "within 4 business hours". */
  public String terms(PromiseTerms promise) {
    List<Parameter> parameters = kinds.get(promise.kind()).parameters();
    Object[] contents =
        parameters.stream()
            .map(
                parameter ->
                    words(
                        parameter.name(),
                        promise.details().getOrDefault(parameter.name(), parameter.preset())))
            .toArray();
    return format.text("sla.kind." + promise.kind() + ".terms", contents);
  }

  /** Codes of steps, fields and people by their names; anything else as it stands. */
  public String words(String parameter, String content) {
    if ("responsible".equals(parameter)) {
      return people.name(content);
    }
    String key = "sla." + PREFIXES.getOrDefault(parameter, parameter) + ".";
    return Stream.of(content.split("\\s*,\\s*"))
        .map(code -> format.hasText(key + code) ? format.text(key + code) : code)
        .collect(Collectors.joining(", "));
  }

  /** The figure of a standing with its unit. */
  public String actual(Standing standing) {
    return standing.amount() ? amount(standing.actual()) : format.rate(standing.actual());
  }

  /** The target of a standing with its unit. */
  public String target(Standing standing) {
    if (standing.target() == null) {
      return "–";
    }
    return standing.amount() ? amount(standing.target()) : "≥ " + format.rate(standing.target());
  }

  /** Leads count whole unless weights make parts of them. */
  private String amount(BigDecimal leads) {
    return leads != null && leads.stripTrailingZeros().scale() <= 0
        ? format.count(leads)
        : format.number(leads);
  }
}
