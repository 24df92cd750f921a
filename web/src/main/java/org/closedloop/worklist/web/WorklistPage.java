package org.closedloop.worklist.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.closedloop.refusal.Refusal;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;
import org.closedloop.worklist.Told;
import org.closedloop.worklist.WorklistEntry;
import org.closedloop.worklist.service.BroughtBack;
import org.closedloop.worklist.service.WorklistQuery;
import org.closedloop.worklist.service.WorklistService;

/** Work to take along as a workbook, and what was brought back of it. */
@Named("worklist")
@ViewScoped
public class WorklistPage implements Serializable {

  private static final int SHOWN = 25;
  private static final long MOST_BYTES = 5_000_000;

  @Inject private WorklistQuery query;
  @Inject private WorklistService service;
  @Inject private Language language;
  @Inject private Format format;

  private transient Part file;
  private String problem;
  private BroughtBack brought;
  private transient List<WorklistEntry> open;
  private transient List<WorklistEntry> taken;

  /** Reads what waits and what was taken over. */
  public void load() {
    open = query.open();
    taken = query.taken(SHOWN);
  }

  /** Takes over the file that was chosen. */
  public void bringBack() {
    problem = null;
    brought = null;
    if (file == null || file.getSize() == 0) {
      problem = format.text("worklist.nofile");
    } else if (file.getSize() > MOST_BYTES) {
      problem = format.text("worklist.toolarge");
    } else {
      take();
    }
    load();
  }

  private void take() {
    try (InputStream content = file.getInputStream()) {
      String name = Path.of(file.getSubmittedFileName()).getFileName().toString();
      brought = service.bringBack(content, name, language.getLocale());
    } catch (Refusal refusal) {
      problem = format.text("refusal." + refusal.code());
    } catch (IOException e) {
      problem = format.text("worklist.unreadable");
    }
  }

  /** Takes over a kept row, but for the step somebody else changed. */
  public void takeAllTheSame(long entry) {
    boolean done = service.takeAllTheSame(entry, language.getLocale());
    say(done ? "worklist.taken.now" : "worklist.still.kept");
    load();
  }

  /** Decides that a kept row does not count. */
  public void drop(long entry) {
    service.drop(entry);
    say("worklist.dropped.now");
    load();
  }

  private void say(String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(FacesMessage.SEVERITY_INFO, format.text(sentence), null));
  }

  /** The contact a row tells of, in a line. */
  public String contact(Told told) {
    return told.contactedAt() == null && told.kind() == null
        ? ""
        : line(
            told.kind() == null ? null : format.text("touchpoint.activity." + told.kind()),
            told.contactedAt() == null ? null : format.dateTime(told.contactedAt()),
            told.subject(),
            told.outcome());
  }

  /** The next step a row tells of, in a line. */
  public String next(Told told) {
    return line(told.nextStep(), told.nextDue() == null ? null : format.date(told.nextDue()));
  }

  private static String line(String... parts) {
    return String.join(" · ", Arrays.stream(parts).filter(part -> part != null).toList());
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getProblem() {
    return problem;
  }

  public BroughtBack getBrought() {
    return brought;
  }

  public List<WorklistEntry> getOpen() {
    if (open == null) {
      load();
    }
    return open;
  }

  public List<WorklistEntry> getTaken() {
    if (taken == null) {
      load();
    }
    return taken;
  }
}
