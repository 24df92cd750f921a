package org.closedloop.sla.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.closedloop.organisation.Department;
import org.closedloop.sla.PromiseTerms;
import org.closedloop.sla.kind.ObligationKind;
import org.closedloop.sla.kind.Parameter;

/** One promise while it is being written. */
public class PromiseForm implements Serializable {

  private static final int PERCENT_DIGITS = 2;

  private final String code;
  private final String kind;
  private final List<Field> fields;
  private final Map<String, String> details = new HashMap<>();
  private final Map<String, Object> several = new HashMap<>();
  private Department side;
  private String responsible;
  private String calendar;
  private BigDecimal percent;

  /** A promise as a version says it. */
  public PromiseForm(PromiseTerms terms, ObligationKind kind) {
    this.code = terms.code();
    this.kind = terms.kind();
    this.fields = kind.parameters().stream().map(Field::of).toList();
    this.side = terms.side();
    this.responsible = terms.responsible();
    this.calendar = terms.calendar();
    this.percent = terms.target() == null ? null : terms.target().movePointRight(PERCENT_DIGITS);
    for (Parameter parameter : kind.parameters()) {
      String content = terms.details().getOrDefault(parameter.name(), parameter.preset());
      if (parameter.type() == Parameter.Type.SOME) {
        several.put(parameter.name(), Parameter.codes(content).toArray());
      } else {
        details.put(parameter.name(), content);
      }
    }
  }

  /**
   * A limit or amount and how it is written.
   *
   * @param choices codes to choose from; empty if it is written freely
   */
  public record Field(String name, boolean some, List<String> choices) implements Serializable {

    static Field of(Parameter parameter) {
      return new Field(
          parameter.name(), parameter.type() == Parameter.Type.SOME, parameter.choices());
    }

    public boolean one() {
      return !some && !choices.isEmpty();
    }

    public boolean free() {
      return choices.isEmpty();
    }
  }

  /** What is written so far. */
  public PromiseTerms terms() {
    Map<String, String> filled = new HashMap<>();
    several.forEach(
        (name, chosen) ->
            filled.put(
                name,
                chosen == null
                    ? ""
                    : Arrays.stream((Object[]) chosen)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))));
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
  public List<Field> getFields() {
    return fields;
  }

  /** What is chosen of the limits that take several codes. */
  public Map<String, Object> getSeveral() {
    return several;
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
