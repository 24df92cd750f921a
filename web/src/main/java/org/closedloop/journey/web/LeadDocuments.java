package org.closedloop.journey.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.closedloop.journey.service.DocumentService;
import org.closedloop.shell.web.Format;

/** The links to documents of the lead on the page. */
@Named
@ViewScoped
public class LeadDocuments implements Serializable {

  @Inject private DocumentService service;
  @Inject private Format format;

  private String title;
  private String address;

  public String add(String key) {
    service.add(Lead360.sourceKey(key), title, address);
    return LeadActions.done(key, format.text("lead.document.added", title));
  }

  public String remove(String key, long id) {
    service.remove(Lead360.sourceKey(key), id);
    return LeadActions.done(key, format.text("lead.document.removed"));
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }
}
