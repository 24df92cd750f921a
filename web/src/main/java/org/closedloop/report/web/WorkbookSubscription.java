package org.closedloop.report.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.closedloop.report.service.Occasion;
import org.closedloop.report.service.Subscription;
import org.closedloop.report.service.SubscriptionService;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;

/** Whether the person is told of new workbooks, how often, and in which language they are. */
@Named
@ViewScoped
public class WorkbookSubscription implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SubscriptionService subscriptions;
  @Inject private Format format;
  @Inject private Language language;

  private Occasion rhythm;
  private String workbookLanguage;

  @PostConstruct
  void read() {
    Subscription mine = subscriptions.mine().orElse(null);
    rhythm = mine == null ? null : mine.rhythm();
    workbookLanguage = mine == null ? language.getCode() : mine.language();
  }

  public void keep() {
    if (rhythm == null) {
      subscriptions.end();
    } else {
      subscriptions.subscribe(rhythm, Locale.forLanguageTag(workbookLanguage));
    }
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                FacesMessage.SEVERITY_INFO,
                format.text("report.subscription.done." + (rhythm == null ? "none" : rhythm)),
                null));
  }

  public List<Occasion> getRhythms() {
    return List.of(Occasion.NIGHTLY, Occasion.MONTHLY);
  }

  public Occasion getRhythm() {
    return rhythm;
  }

  public void setRhythm(Occasion rhythm) {
    this.rhythm = rhythm;
  }

  public String getWorkbookLanguage() {
    return workbookLanguage;
  }

  public void setWorkbookLanguage(String workbookLanguage) {
    this.workbookLanguage = workbookLanguage;
  }
}
