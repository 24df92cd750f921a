package org.closedloop.sla.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.closedloop.access.web.Person;
import org.closedloop.attribution.AttributionModel;
import org.closedloop.attribution.AttributionModels;
import org.closedloop.attribution.Reach;
import org.closedloop.attribution.service.Agreed;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.organisation.Department;
import org.closedloop.shell.web.Format;
import org.closedloop.sla.AgreementState;
import org.closedloop.sla.CountingTerms;
import org.closedloop.sla.PromiseTerms;
import org.closedloop.sla.kind.ObligationKind;
import org.closedloop.sla.kind.ObligationKinds;
import org.closedloop.sla.service.AgreementService;
import org.closedloop.sla.service.CockpitQuery;
import org.closedloop.sla.service.ContractQuery;
import org.closedloop.sla.service.ContractView;
import org.closedloop.sla.service.ContractView.Difference;
import org.closedloop.sla.service.ContractView.Effect;
import org.closedloop.sla.service.ContractView.Fate;
import org.closedloop.sla.service.Standing;

/** The agreement: versions, promises and how they stand, drafts with their effect, signatures. */
@Named
@ViewScoped
public class SlaContract implements Serializable {

  private static final int MONTHS_PER_QUARTER = 3;

  @Inject private ContractQuery contracts;
  @Inject private CockpitQuery cockpits;
  @Inject private AgreementService agreements;
  @Inject private ObligationKinds kinds;
  @Inject private AttributionModels models;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Inject private Format format;
  @Inject private Person person;

  private Long id;
  private List<ContractView> versions = List.of();
  private ContractView shown;
  private Map<String, Standing> standings = Map.of();
  private List<Difference> differences = List.of();
  private List<Effect> effects = List.of();
  private DraftForm draft;
  private String kind;
  private String reason;

  public void load() {
    versions = contracts.versions();
    shown = chosen().orElse(null);
    draft = null;
    differences = List.of();
    effects = List.of();
    standings = Map.of();
    if (shown == null) {
      return;
    }
    id = shown.id();
    if (isBeingWritten()) {
      differences = contracts.differences(shown.id());
      effects = contracts.effect(shown.id());
      draft = new DraftForm(shown.terms(), kinds, zone);
    } else if (shown.inForce()) {
      YearMonth month = YearMonth.from(zone.dayOf(clock.instant()));
      standings =
          cockpits.month(month).standings().stream()
              .collect(
                  Collectors.toMap(standing -> standing.promise().code(), standing -> standing));
    }
  }

  /** The version asked for, else the one in force, else the newest. */
  private Optional<ContractView> chosen() {
    Optional<ContractView> asked =
        versions.stream().filter(version -> id != null && version.id() == id).findFirst();
    return asked
        .or(() -> versions.stream().filter(ContractView::inForce).findFirst())
        .or(() -> versions.stream().findFirst());
  }

  private boolean isBeingWritten() {
    return shown != null && shown.state() == AgreementState.DRAFT;
  }

  /** Begins a draft and opens it. */
  public String begin() {
    return "contract?faces-redirect=true&id=" + agreements.draft();
  }

  public void save() {
    agreements.amend(id, draft.terms(zone));
    done("sla.contract.saved");
  }

  public String discard() {
    agreements.discard(id);
    return "contract?faces-redirect=true";
  }

  public void add() {
    draft.add(kinds.get(kind));
  }

  public void remove(PromiseForm promise) {
    draft.remove(promise);
  }

  public void sign(Department party) {
    agreements.sign(id, party);
    done("sla.contract.signed", format.text("sla.side." + party));
  }

  public void askReset() {
    agreements.askReset(id, ownParty(), reason);
    done("sla.contract.reset.proposed");
  }

  public void confirmReset() {
    agreements.confirmReset(id, ownParty());
    done("sla.contract.reset.done");
  }

  /** Whether the caller signs for this party. */
  public boolean signsFor(Department party) {
    return person.has(
        switch (party) {
          case MARKETING -> "marketing-lead";
          case SALES -> "sales-lead";
          case SERVICE, OPERATIONS -> "management";
        });
  }

  /** The main party the caller acts for; null if for none. */
  public Department ownParty() {
    return List.of(Department.MARKETING, Department.SALES).stream()
        .filter(this::signsFor)
        .findFirst()
        .orElse(null);
  }

  public boolean isMayDraft() {
    boolean writes =
        person.has("marketing-lead") || person.has("sales-lead") || person.has("management");
    return writes && versions.stream().noneMatch(each -> each.state() == AgreementState.DRAFT);
  }

  public boolean isMayEdit() {
    return isBeingWritten()
        && (person.has("marketing-lead") || person.has("sales-lead") || person.has("management"));
  }

  public boolean isMayAskReset() {
    return shown != null && shown.inForce() && shown.resetSide() == null && ownParty() != null;
  }

  public boolean isMayConfirmReset() {
    return shown != null
        && shown.inForce()
        && shown.resetSide() != null
        && ownParty() != null
        && ownParty() != shown.resetSide();
  }

  /** How a promise stands this month; null if nobody can say. */
  public Standing standing(PromiseTerms promise) {
    return standings.get(promise.code());
  }

  public List<PromiseTerms> promises(Department of) {
    return shown.terms().promises().stream().filter(each -> each.side() == of).toList();
  }

  /** The parties of the version shown, Marketing first. */
  public List<Department> getParties() {
    return shown.terms().parties().stream().sorted().toList();
  }

  public Map<String, BigDecimal> getTargets() {
    return new TreeMap<>(shown.terms().targets());
  }

  /** Days on which the parties look at the version shown. */
  public List<LocalDate> getReviews() {
    return shown.terms().reviews().stream().sorted().toList();
  }

  /** Who signed for a party; null if nobody has yet. */
  public ContractView.SignatureView signature(Department party) {
    return shown.signatures().stream()
        .filter(given -> given.department() == party)
        .findFirst()
        .orElse(null);
  }

  /** Since when or from when to when a version is or was in force. */
  public String span(ContractView version) {
    if (version.inForceFrom() == null) {
      return "";
    }
    String from = format.date(zone.dayOf(version.inForceFrom()));
    if (version.inForceTo() == null) {
      return format.text(version.inForce() ? "sla.contract.since" : "sla.contract.from", from);
    }
    return format.text("sla.contract.between", from, format.date(zone.dayOf(version.inForceTo())));
  }

  public long count(String fate) {
    return differences.stream().filter(each -> each.fate() == Fate.valueOf(fate)).count();
  }

  /** What a limit or amount is called. */
  public String term(String name) {
    return format.text("sla.term." + name);
  }

  public BigDecimal change(Effect effect) {
    return effect.was() == null || effect.would() == null
        ? null
        : effect.would().subtract(effect.was());
  }

  public LocalDate getQuarterFirst() {
    return contracts.quarter();
  }

  public LocalDate getQuarterLast() {
    return contracts.quarter().plusMonths(MONTHS_PER_QUARTER).minusDays(1);
  }

  /** The models of attribution one of which can be agreed. */
  public List<String> getModels() {
    return models.all().stream().map(AttributionModel::code).toList();
  }

  public List<String> getDefinitions() {
    return Agreed.DEFINITIONS;
  }

  /** How both sides count, where the draft stands beside the version in force. */
  public List<CountingLine> getCounting() {
    CountingTerms now = shown.terms().counting();
    CountingTerms before =
        versions.stream()
            .filter(ContractView::inForce)
            .findFirst()
            .map(version -> version.terms().counting())
            .orElse(null);
    return List.of(
        new CountingLine(
            format.text("sla.contract.model"),
            before == null ? "–" : model(before.model()),
            model(now.model())),
        new CountingLine(
            format.text("sla.contract.sourced"),
            before == null ? "–" : sourced(before.sourced()),
            sourced(now.sourced())),
        new CountingLine(
            format.text("sla.contract.lookBack"),
            before == null ? "–" : lookBack(before),
            lookBack(now)),
        new CountingLine(
            format.text("sla.contract.halfLife"),
            before == null ? "–" : halfLife(before),
            halfLife(now)));
  }

  /** How long before a win contacts count under the shown version. */
  public String getLookBack() {
    return lookBack(shown.terms().counting());
  }

  private String lookBack(CountingTerms counting) {
    return days(counting.lookBackDays(), Reach.USUAL.lookBack());
  }

  /** After which time a contact earns half as much under the shown version. */
  public String getHalfLife() {
    return halfLife(shown.terms().counting());
  }

  private String halfLife(CountingTerms counting) {
    return days(counting.halfLifeDays(), Reach.USUAL.halfLife());
  }

  private String days(Integer agreed, Duration usual) {
    return agreed == null
        ? format.text(
            "sla.contract.usual", format.text("sla.contract.days", format.count(usual.toDays())))
        : format.text("sla.contract.days", format.count(agreed));
  }

  /** By which model the shown version counts. */
  public String getModel() {
    return model(shown.terms().counting().model());
  }

  private String model(String agreed) {
    return agreed == null
        ? format.text(
            "sla.contract.usual", format.text("attribution.model." + Agreed.USUAL.model()))
        : format.text("attribution.model." + agreed);
  }

  /** What the shown version calls sourced by Marketing. */
  public String getSourced() {
    return sourced(shown.terms().counting().sourced());
  }

  private String sourced(String agreed) {
    return agreed == null
        ? format.text(
            "sla.contract.usual", format.text("attribution.sourced." + Agreed.USUAL.sourced()))
        : format.text("attribution.sourced." + agreed);
  }

  public List<String> getKinds() {
    return kinds.all().stream().map(ObligationKind::code).toList();
  }

  private void done(String sentence, Object... arguments) {
    load();
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(FacesMessage.SEVERITY_INFO, format.text(sentence, arguments), null));
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public List<ContractView> getVersions() {
    return versions;
  }

  public ContractView getShown() {
    return shown;
  }

  public List<Difference> getDifferences() {
    return differences;
  }

  public List<Effect> getEffects() {
    return effects;
  }

  public DraftForm getDraft() {
    return draft;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
