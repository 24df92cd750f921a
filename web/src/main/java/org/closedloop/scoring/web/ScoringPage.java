package org.closedloop.scoring.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.closedloop.access.web.Person;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.organisation.Role;
import org.closedloop.scoring.Attribute;
import org.closedloop.scoring.Comparison;
import org.closedloop.scoring.RulesIncomplete;
import org.closedloop.scoring.Score;
import org.closedloop.scoring.ScoringModel;
import org.closedloop.scoring.service.ScoreEffect;
import org.closedloop.scoring.service.ScoringQuery;
import org.closedloop.scoring.service.ScoringService;
import org.closedloop.shell.web.Chart;
import org.closedloop.shell.web.ChartSeries;
import org.closedloop.shell.web.ChartUnit;
import org.closedloop.shell.web.Format;
import org.closedloop.touchpoint.TouchpointKind;

/** The rules by which leads are scored: versions, a draft to edit, and what would come of it. */
@Named("scoring")
@ViewScoped
public class ScoringPage implements Serializable {

  private static final int BUCKET = 5;

  @Inject private ScoringQuery query;
  @Inject private ScoringService service;
  @Inject private Person person;
  @Inject private Format format;
  @Inject private ReportingZone zone;

  private Integer version;
  private List<ScoringModel> versions = List.of();
  private ScoringModel current;
  private ScoringModel model;
  private RulesForm form;
  private String note;
  private LocalDate validFrom;
  private ScoreEffect effect;
  private List<String> faults = List.of();
  private List<String> attributes = List.of();
  private String lead;
  private String leadKey;
  private Score trial;

  public void load() {
    versions = query.versions();
    current = query.current();
    Integer wanted = version == null ? Integer.valueOf(current.number()) : version;
    model =
        versions.stream().filter(each -> wanted.equals(each.number())).findFirst().orElse(current);
    version = model.number();
    form = RulesForm.of(model.rules());
    note = model.note();
    faults = List.of();
    trial = null;
    attributes = allAttributes();
    effect = query.effect(model);
  }

  private List<String> allAttributes() {
    Set<String> further = new TreeSet<>();
    query.furtherAttributes().forEach(name -> further.add(Attribute.FURTHER + name));
    form.getFit().stream()
        .map(FitLine::getAttribute)
        .filter(code -> code.startsWith(Attribute.FURTHER))
        .forEach(further::add);
    List<String> all = new ArrayList<>();
    Arrays.stream(Attribute.values()).map(Attribute::code).forEach(all::add);
    all.addAll(further);
    return all;
  }

  /** Begins a draft and shows it. */
  public String begin() {
    return "/scoring/rules.xhtml?faces-redirect=true&version=" + service.begin();
  }

  public void save() {
    if (saved()) {
      say("scoring.saved", model.number());
    }
  }

  private boolean saved() {
    try {
      service.save(model, form.rules(), note == null || note.isBlank() ? null : note.strip());
    } catch (RulesIncomplete incomplete) {
      faults = incomplete.faults();
      return false;
    }
    load();
    return true;
  }

  /** Saves the draft and puts it in force. */
  public String publish() {
    if (!saved()) {
      return null;
    }
    service.publish(model, validFrom == null ? null : zone.startOf(validFrom));
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    say("scoring.published", model.number());
    return "/scoring/rules.xhtml?faces-redirect=true&version=" + model.number();
  }

  public String discard() {
    service.discard(model.number());
    return "/scoring/rules.xhtml?faces-redirect=true";
  }

  public void addFit() {
    form.getFit().add(new FitLine());
  }

  public void addEngagement() {
    form.getEngagement().add(new EngagementLine());
  }

  public void removeFit(FitLine line) {
    form.getFit().remove(line);
  }

  public void removeEngagement(EngagementLine line) {
    form.getEngagement().remove(line);
  }

  /** What the rules as they stand on the page would make of the leads, saved or not. */
  public void judge() {
    ScoringModel edited = edited();
    faults = edited.rules().faults();
    if (faults.isEmpty()) {
      effect = query.effect(edited);
    }
  }

  /** What the rules as they stand on the page make of one lead. */
  public void tryOn() {
    ScoringModel edited = edited();
    faults = edited.rules().faults();
    trial = null;
    if (lead == null || lead.isBlank() || !faults.isEmpty()) {
      return;
    }
    query
        .find(lead)
        .ifPresentOrElse(
            key -> {
              leadKey = key.toString();
              trial = query.by(key, edited);
            },
            () -> warn("scoring.try.none", lead));
  }

  /** The slider has moved: the counts follow from the spread that is known. */
  public void moved() {
    if (form.getHot() < form.getThreshold()) {
      form.setHot(form.getThreshold());
    }
  }

  private ScoringModel edited() {
    return isEditable()
        ? new ScoringModel(
            model.number(),
            null,
            form.rules(),
            note,
            model.changedBy(),
            model.changedAt(),
            null,
            null,
            model.edits())
        : model;
  }

  private void say(String key, int number) {
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(FacesMessage.SEVERITY_INFO, format.text(key, number), null));
  }

  private void warn(String key, String about) {
    FacesContext.getCurrentInstance()
        .addMessage(
            "rules:lead",
            new FacesMessage(FacesMessage.SEVERITY_WARN, format.text(key, about), null));
  }

  /** Whether this person may change what is shown. */
  public boolean isEditable() {
    return model.draft() && isEditor();
  }

  public boolean isEditor() {
    return person.has(Role.MARKETING_LEAD);
  }

  /** Whether a new draft can be begun. */
  public boolean isBeginnable() {
    return isEditor() && versions.stream().noneMatch(ScoringModel::draft);
  }

  public boolean isInForce(ScoringModel version) {
    return version.number() == current.number();
  }

  public long getQualified() {
    return effect.from(form.getThreshold());
  }

  public long getHotLeads() {
    return effect.from(form.getHot());
  }

  /** How the points of the leads are spread, in steps of five. */
  public Chart getSpread() {
    List<String> labels = new ArrayList<>();
    List<BigDecimal> below = new ArrayList<>();
    List<BigDecimal> qualified = new ArrayList<>();
    List<BigDecimal> hot = new ArrayList<>();
    for (int from = 0; from < effect.leads().size(); from += BUCKET) {
      int to = Math.min(from + BUCKET, effect.leads().size());
      labels.add(from + 1 == to ? String.valueOf(from) : from + "–" + (to - 1));
      long all = effect.from(from) - effect.from(to);
      long atThreshold = between(from, to, form.getThreshold());
      long atHot = between(from, to, form.getHot());
      below.add(BigDecimal.valueOf(all - atThreshold));
      qualified.add(BigDecimal.valueOf(atThreshold - atHot));
      hot.add(BigDecimal.valueOf(atHot));
    }
    return new Chart(ChartUnit.COUNT, labels)
        .with(ChartSeries.bars(format.text("scoring.effect.below"), "c5", below))
        .with(ChartSeries.bars(format.text("scoring.effect.qualified"), "c1", qualified))
        .with(ChartSeries.bars(format.text("scoring.effect.hot"), "c2", hot))
        .stacked();
  }

  private long between(int from, int to, int points) {
    return effect.from(Math.max(from, Math.min(points, to))) - effect.from(to);
  }

  public Comparison[] getComparisons() {
    return Comparison.values();
  }

  public TouchpointKind[] getKinds() {
    return TouchpointKind.values();
  }

  /** The code of an attribute in words; a source's own column as the source calls it. */
  public String nameOf(String attribute) {
    return attribute.startsWith(Attribute.FURTHER)
        ? attribute.substring(Attribute.FURTHER.length())
        : format.text("scoring.attribute." + attribute);
  }

  public List<String> getAttributes() {
    return attributes;
  }

  public Integer getVersion() {
    return version;
  }

  public void setVersion(Integer version) {
    this.version = version;
  }

  public List<ScoringModel> getVersions() {
    return versions;
  }

  public ScoringModel getModel() {
    return model;
  }

  public RulesForm getForm() {
    return form;
  }

  public ScoreEffect getEffect() {
    return effect;
  }

  public List<String> getFaults() {
    return faults;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  /** The first day of the new version; null for at once. */
  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public String getLead() {
    return lead;
  }

  public void setLead(String lead) {
    this.lead = lead;
  }

  public String getLeadKey() {
    return leadKey;
  }

  public Score getTrial() {
    return trial;
  }
}
