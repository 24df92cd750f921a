package org.closedloop.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.closedloop.access.service.AccountQuery;
import org.closedloop.access.service.AccountRow;
import org.closedloop.access.service.AccountService;
import org.closedloop.organisation.Role;
import org.closedloop.shell.web.Format;

/** Who may sign in and do what; for administrators. */
@Named
@ViewScoped
public class People implements Serializable {

  @Inject private AccountQuery query;
  @Inject private AccountService service;
  @Inject private Format format;

  private List<AccountRow> accounts;
  private String name;
  private String displayName;
  private String employee;
  private List<String> roles = List.of();
  private String password;

  @PostConstruct
  void load() {
    accounts = query.accounts();
  }

  /** Opens the form for a new account. */
  public void begin() {
    name = null;
    displayName = null;
    employee = null;
    roles = List.of();
    password = null;
  }

  /** Opens one of the forms for this account. */
  public void choose(AccountRow account) {
    name = account.name();
    displayName = account.displayName();
    employee = account.employee();
    roles = account.roles();
    password = null;
  }

  public void open() {
    service.open(name, displayName, roles, password);
    if (employee != null) {
      service.rename(name, displayName, employee);
    }
    done("organisation.people.opened");
  }

  public void change() {
    service.rename(name, displayName, employee);
    if (!List.copyOf(roles).equals(rolesOf(name))) {
      service.giveRoles(name, roles);
    }
    done("organisation.people.changed");
  }

  public void setPasswordOf() {
    service.setPassword(name, password);
    done("organisation.people.passwordSet");
  }

  public void deactivate(AccountRow account) {
    name = account.name();
    service.deactivate(name);
    done("organisation.people.deactivated");
  }

  public void activate(AccountRow account) {
    name = account.name();
    service.activate(name);
    done("organisation.people.activated");
  }

  private List<String> rolesOf(String account) {
    return accounts.stream()
        .filter(row -> row.name().equals(account))
        .findFirst()
        .map(AccountRow::roles)
        .orElse(List.of());
  }

  private void done(String sentence) {
    load();
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(FacesMessage.SEVERITY_INFO, format.text(sentence, name), null));
  }

  public List<AccountRow> getAccounts() {
    return accounts;
  }

  public List<String> getAllRoles() {
    return Role.ALL;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getEmployee() {
    return employee;
  }

  public void setEmployee(String employee) {
    this.employee = employee;
  }

  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = roles;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
