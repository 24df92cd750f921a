package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.catalog.service.CatalogQuery;
import org.closedloop.catalog.service.CatalogService;
import org.closedloop.catalog.service.CatalogState;
import org.closedloop.kpi.Catalog;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;
import org.closedloop.shell.web.Format;

/** Who has signed what figures mean, and where the managers do so. */
@Named
@RequestScoped
public class CatalogSigning {

  private static final int NAMED = 12;

  @Inject private CatalogQuery query;
  @Inject private CatalogService service;
  @Inject private Catalog catalog;
  @Inject private SecurityContext security;
  @Inject private Format format;

  private CatalogState state;
  private String edition;

  /** What the person has read; comes back with the button. */
  public String getEdition() {
    return edition == null ? state().current().fingerprint() : edition;
  }

  public void setEdition(String edition) {
    this.edition = edition;
  }

  public String sign() {
    service.sign(edition);
    return "/kpi/catalog.xhtml?faces-redirect=true";
  }

  public boolean isAgreed() {
    return state().isAgreed();
  }

  public String getMarketing() {
    return signed(Department.MARKETING);
  }

  public String getSales() {
    return signed(Department.SALES);
  }

  private String signed(Department side) {
    return state()
        .of(side)
        .map(
            given ->
                format.text("kpi.catalog.signedBy", given.signer(), format.dateTime(given.at())))
        .orElse(format.text("kpi.catalog.notSigned"));
  }

  /** What both sides have not signed as it is. */
  public String getUnsigned() {
    SortedSet<String> codes = state().unsigned();
    if (codes.isEmpty()) {
      return "";
    }
    if (state().agreed().isEmpty()) {
      return format.text("kpi.catalog.neverAgreed");
    }
    String names = codes.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
    return codes.size() > NAMED
        ? format.text("kpi.catalog.unsignedMore", names, format.count(codes.size() - NAMED))
        : format.text("kpi.catalog.unsigned", names);
  }

  private String name(String code) {
    return catalog.named(code).isPresent() ? format.text("kpi." + code) : code;
  }

  /** Whether this person may sign now: a manager of a side that has not signed yet. */
  public boolean isSignable() {
    return Stream.of(Role.MARKETING_LEAD, Role.SALES_LEAD).anyMatch(security::isCallerInRole)
        && state().of(side()).isEmpty();
  }

  public String getButton() {
    return format.text("kpi.catalog.sign", format.text("report.approvals.side." + side().name()));
  }

  private Department side() {
    return security.isCallerInRole(Role.MARKETING_LEAD) ? Department.MARKETING : Department.SALES;
  }

  private CatalogState state() {
    if (state == null) {
      state = query.state();
    }
    return state;
  }
}
