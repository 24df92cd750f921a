package org.closedloop.sla.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.organisation.Department;
import org.closedloop.sla.PromiseTerms;
import org.closedloop.sla.kind.ObligationKind;
import org.closedloop.sla.kind.Parameter;

/** One promise while it is being written. */
public class PromiseForm implements Serializable {

  private static final int PERCENT_DIGITS = 2;

  private final String code;
  private final String kind;
  private final List<String> names;
  private final Map<String, String> details = new HashMap<>();
  private Department side;
  private String responsible;
  private String calendar;
  private BigDecimal percent;

  /** A promise as a version says it. */
  public PromiseForm(PromiseTerms terms, ObligationKind kind) {
    this.code = terms.code();
    this.kind = terms.kind();
    this.names = kind.parameters().stream().map(Parameter::name).toList();
    this.side = terms.side();
    this.responsible = terms.responsible();
    this.calendar = terms.calendar();
    this.percent = terms.target() == null ? null : terms.target().movePointRight(PERCENT_DIGITS);
    for (Parameter parameter : kind.parameters()) {
      details.put(
          parameter.name(), terms.details().getOrDefault(parameter.name(), parameter.preset()));
    }
  }

  /** What is written so far. */
  public PromiseTerms terms() {
    Map<String, String> filled = new HashMap<>();
    details.forEach(
        (name, content) -> {
          if (content != null && !content.isBlank()) {
            filled.put(name, content.strip());
          }
        });
    return new PromiseTerms(
        code,
        kind,
        side,
        responsible == null || responsible.isBlank() ? null : responsible,
        calendar,
        percent == null ? null : percent.movePointLeft(PERCENT_DIGITS),
        filled);
  }

  public String getCode() {
    return code;
  }

  public String getKind() {
    return kind;
  }

  /** The limits and amounts this kind takes. */
  public List<String> getNames() {
    return names;
  }

  public Map<String, String> getDetails() {
    return details;
  }

  public Department getSide() {
    return side;
  }

  public void setSide(Department side) {
    this.side = side;
  }

  public String getResponsible() {
    return responsible;
  }

  public void setResponsible(String responsible) {
    this.responsible = responsible;
  }

  public String getCalendar() {
    return calendar;
  }

  public void setCalendar(String calendar) {
    this.calendar = calendar;
  }

  public BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(BigDecimal percent) {
    this.percent = percent;
  }
}
