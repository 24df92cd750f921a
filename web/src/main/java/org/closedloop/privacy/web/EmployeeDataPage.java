package org.closedloop.privacy.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.web.SliceNames;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.PrivacyPolicy;
import org.closedloop.privacy.service.Look;
import org.closedloop.privacy.service.PrivacyQuery;
import org.closedloop.privacy.service.PrivacyService;
import org.closedloop.shell.web.Format;

/** The policy on employee data for everybody to read, and for administrators to change. */
@Named
@ViewScoped
public class EmployeeDataPage implements Serializable {

  private static final int MOST = 200;

  @Inject private PrivacyQuery query;
  @Inject private PrivacyService service;
  @Inject private SliceNames names;
  @Inject private Format format;

  private List<PolicyLine> policies;
  private List<LookLine> looks;
  private int read;
  private List<String> roles;
  private int group;
  private boolean workbookTeams;
  private String reason;
  private String self;

  @PostConstruct
  void load() {
    List<PrivacyPolicy> all = query.policies();
    PrivacyPolicy present = all.get(0);
    policies = all.stream().map(policy -> line(policy, policy.equals(present))).toList();
    looks = query.looks(MOST).stream().map(this::line).toList();
    self = query.self().orElse(null);
    read = present.number();
    roles = new ArrayList<>(present.roles());
    group = present.minimumGroup();
    workbookTeams = present.workbookTeams();
    reason = null;
  }

  private PolicyLine line(PrivacyPolicy policy, boolean inForce) {
    boolean installed = policy.validFrom().equals(Instant.EPOCH);
    String named =
        policy.roles().stream()
            .map(role -> format.text("shell.role." + role))
            .sorted()
            .collect(Collectors.joining(", "));
    return new PolicyLine(
        policy.number(),
        inForce,
        installed
            ? format.text("privacy.fromTheStart")
            : format.text("privacy.since", format.dateTime(policy.validFrom())),
        named.isEmpty() ? format.text("privacy.roles.none") : named,
        format.text("privacy.group.shown", format.count(policy.minimumGroup())),
        policy.workbookTeams(),
        policy.reason(),
        installed ? format.text("privacy.byInstallation") : policy.decidedBy());
  }

  private LookLine line(Look look) {
    String whom =
        look.whom().stream()
            .map(code -> names.name(Cut.by(Dimension.OWNER), code))
            .collect(Collectors.joining(", "));
    return new LookLine(
        format.dateTime(look.at()),
        look.account(),
        format.text(
            format.hasText("kpi." + look.figure())
                ? "kpi." + look.figure()
                : "privacy.figure." + look.figure()),
        format.period(look.from(), look.to().minusDays(1)),
        whom.isEmpty() ? format.text("privacy.looks.everybody") : whom);
  }

  /** Puts what the form says in force. */
  public void decide() {
    PrivacyPolicy next = service.decide(read, roles, group, workbookTeams, reason);
    load();
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                FacesMessage.SEVERITY_INFO,
                format.text("privacy.changed", format.count(next.number())),
                null));
  }

  public PolicyLine getPresent() {
    return policies.get(0);
  }

  public List<PolicyLine> getPolicies() {
    return policies;
  }

  public List<LookLine> getLooks() {
    return looks;
  }

  /** Whether there may be more looks than the page shows. */
  public boolean isCut() {
    return looks.size() == MOST;
  }

  /** The caller's own code among the employees; null if the account belongs to none. */
  public String getSelf() {
    return self;
  }

  public List<String> getAllRoles() {
    return Role.ALL;
  }

  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = roles;
  }

  public int getGroup() {
    return group;
  }

  public void setGroup(int group) {
    this.group = group;
  }

  public boolean isWorkbookTeams() {
    return workbookTeams;
  }

  public void setWorkbookTeams(boolean workbookTeams) {
    this.workbookTeams = workbookTeams;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
