package org.closedloop.sla.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.organisation.Department;
import org.closedloop.sla.AgreementTerms;
import org.closedloop.sla.BadTerm;
import org.closedloop.sla.CountingTerms;
import org.closedloop.sla.PromiseTerms;
import org.closedloop.sla.kind.ObligationKind;
import org.closedloop.sla.kind.ObligationKinds;

/** A version of the agreement while it is being written. */
public class DraftForm implements Serializable {

  private static final int CENT_DIGITS = 2;

  private final Map<String, BigDecimal> targets;
  private final List<PromiseForm> promises = new ArrayList<>();
  private BigDecimal goal;
  private LocalDate validFrom;
  private LocalDate validTo;
  private String reviews;
  private String note;
  private String model;
  private String sourced;
  private Integer lookBack;
  private Integer halfLife;
  private boolean service;
  private boolean operations;

  /** A draft as it is stored. */
  public DraftForm(AgreementTerms terms, ObligationKinds kinds, ReportingZone zone) {
    goal = terms.goal() == null ? null : BigDecimal.valueOf(terms.goal(), CENT_DIGITS);
    validFrom = zone.dayOf(terms.validFrom());
    validTo = terms.validTo() == null ? null : zone.dayOf(terms.validTo());
    reviews =
        terms.reviews().stream()
            .sorted()
            .map(LocalDate::toString)
            .collect(Collectors.joining(", "));
    note = terms.note();
    model = terms.counting().model();
    sourced = terms.counting().sourced();
    lookBack = terms.counting().lookBackDays();
    halfLife = terms.counting().halfLifeDays();
    service = terms.parties().contains(Department.SERVICE);
    operations = terms.parties().contains(Department.OPERATIONS);
    targets = Map.copyOf(terms.targets());
    for (PromiseTerms promise : terms.promises()) {
      promises.add(new PromiseForm(promise, kinds.get(promise.kind())));
    }
  }

  /** Adds a promise with what its kind starts with. */
  public void add(ObligationKind kind) {
    Set<String> codes = promises.stream().map(PromiseForm::getCode).collect(Collectors.toSet());
    String code = kind.code();
    for (int number = 2; codes.contains(code); number++) {
      code = kind.code() + "-" + number;
    }
    PromiseTerms terms =
        new PromiseTerms(
            code, kind.code(), kind.side(), null, BusinessCalendars.STANDARD, null, Map.of());
    promises.add(new PromiseForm(terms, kind));
  }

  public void remove(PromiseForm promise) {
    promises.remove(promise);
  }

  /** What is written so far. */
  public AgreementTerms terms(ReportingZone zone) {
    Set<Department> parties = EnumSet.of(Department.MARKETING, Department.SALES);
    if (service) {
      parties.add(Department.SERVICE);
    }
    if (operations) {
      parties.add(Department.OPERATIONS);
    }
    return new AgreementTerms(
        goal == null ? null : goal.movePointRight(CENT_DIGITS).longValue(),
        validFrom == null ? null : zone.startOf(validFrom),
        validTo == null ? null : zone.startOf(validTo),
        parties,
        days(),
        promises.stream().map(PromiseForm::terms).toList(),
        targets,
        new CountingTerms(model, sourced, lookBack, halfLife),
        note == null || note.isBlank() ? null : note);
  }

  private Set<LocalDate> days() {
    Set<LocalDate> days = new HashSet<>();
    for (String day : (reviews == null ? "" : reviews).split(",")) {
      try {
        if (!day.isBlank()) {
          days.add(LocalDate.parse(day.strip()));
        }
      } catch (DateTimeParseException e) {
        throw new BadTerm("date", day.strip());
      }
    }
    return days;
  }

  public List<PromiseForm> getPromises() {
    return promises;
  }

  /** The departments a promise can be owed by. */
  public List<Department> getSides() {
    return List.of(Department.values());
  }

  public BigDecimal getGoal() {
    return goal;
  }

  public void setGoal(BigDecimal goal) {
    this.goal = goal;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public LocalDate getValidTo() {
    return validTo;
  }

  public void setValidTo(LocalDate validTo) {
    this.validTo = validTo;
  }

  public String getReviews() {
    return reviews;
  }

  public void setReviews(String reviews) {
    this.reviews = reviews;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public boolean isService() {
    return service;
  }

  public void setService(boolean service) {
    this.service = service;
  }

  public boolean isOperations() {
    return operations;
  }

  public void setOperations(boolean operations) {
    this.operations = operations;
  }

  /** In days; null for the usual. */
  public Integer getLookBack() {
    return lookBack;
  }

  public void setLookBack(Integer lookBack) {
    this.lookBack = lookBack;
  }

  /** In days; null for the usual. */
  public Integer getHalfLife() {
    return halfLife;
  }

  public void setHalfLife(Integer halfLife) {
    this.halfLife = halfLife;
  }

  public String getModel() {
    return model;
  }

  public void setModel(String model) {
    this.model = model;
  }

  public String getSourced() {
    return sourced;
  }

  public void setSourced(String sourced) {
    this.sourced = sourced;
  }
}
