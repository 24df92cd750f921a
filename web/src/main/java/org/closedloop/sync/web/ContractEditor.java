package org.closedloop.sync.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.shell.web.Language;
import org.closedloop.sync.contract.ColumnName;
import org.closedloop.sync.contract.ContractRefused;
import org.closedloop.sync.contract.FieldMapping;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.RecordMapping;
import org.closedloop.sync.service.ImportContractQuery;
import org.closedloop.sync.service.ImportContractService;

/** Shows import contracts as tables and lets people write their own. */
@Named
@ViewScoped
public class ContractEditor implements Serializable {

  @Inject private ImportContractQuery contracts;
  @Inject private ImportContractService service;
  @Inject private Language language;

  private String code;
  private String body;
  private ArrayList<ListedContract> list;
  private ArrayList<ContractLine> lines = new ArrayList<>();
  private ArrayList<ListedFault> faults = new ArrayList<>();

  /** A contract in the list. */
  public record ListedContract(String code, String title, String source, String kind)
      implements Serializable {}

  /** One field of a contract in words. */
  public record ContractLine(String kind, String field, String from, String meaning)
      implements Serializable {}

  /** A fault of the text in the editor. */
  public record ListedFault(String path, String message) implements Serializable {}

  /** Reads the contract the page is about, if it is about one. */
  public void load() {
    list = new ArrayList<>();
    for (ImportContract each : contracts.all()) {
      list.add(
          new ListedContract(
              each.code(),
              each.title(language.getLocale()),
              each.source(),
              language.texts().getString("sync.record." + each.main().kind().code())));
    }
    if (code != null && !code.isBlank()) {
      show(contracts.get(code));
    }
  }

  private void show(ImportContract contract) {
    body = contract.body();
    lines = new ArrayList<>();
    for (RecordMapping mapping : contract.records()) {
      String kind = language.texts().getString("sync.record." + mapping.kind().code());
      mapping
          .fields()
          .forEach((name, how) -> lines.add(new ContractLine(kind, name, from(how), means(how))));
    }
  }

  private static String from(FieldMapping how) {
    if (how.constant() != null) {
      return "= " + how.constant();
    }
    String between = how.joins() ? " + " : " / ";
    return String.join(between, how.columns().stream().map(ColumnName::toString).toList());
  }

  private static String means(FieldMapping how) {
    List<String> parts = new ArrayList<>();
    how.values().forEach((from, to) -> parts.add(from + " → " + to));
    if (how.fallback() != null) {
      parts.add("… → " + how.fallback());
    }
    if (how.format() != null) {
      parts.add(how.format().shape());
    }
    return String.join(", ", parts);
  }

  /** Keeps the text in the editor as a contract, or says everything that is wrong with it. */
  public void save() {
    faults = new ArrayList<>();
    try {
      show(service.put(code == null ? "" : code.strip(), body == null ? "" : body));
      FacesContext.getCurrentInstance()
          .addMessage(
              null,
              new FacesMessage(
                  FacesMessage.SEVERITY_INFO,
                  language.texts().say("sync.contracts.saved", code),
                  null));
    } catch (ContractRefused refused) {
      refused
          .faults()
          .forEach(
              fault ->
                  faults.add(new ListedFault(fault.path(), fault.sentence(language.getLocale()))));
    }
  }

  public List<ListedContract> getList() {
    return list;
  }

  public List<ContractLine> getLines() {
    return lines;
  }

  public List<ListedFault> getFaults() {
    return faults;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }
}
