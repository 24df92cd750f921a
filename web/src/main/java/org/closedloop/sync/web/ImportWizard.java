package org.closedloop.sync.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.closedloop.shell.web.Language;
import org.closedloop.sync.ImportHome;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.file.FileTooLarge;
import org.closedloop.sync.file.UploadedFile;
import org.closedloop.sync.intake.ReceivedFile;
import org.closedloop.sync.service.ImportContractQuery;
import org.closedloop.sync.service.ImportPreview;
import org.closedloop.sync.service.ImportPreviewQuery;
import org.closedloop.sync.service.ImportQuery;
import org.closedloop.sync.service.ImportService;
import org.closedloop.sync.service.ImportView;
import org.closedloop.sync.service.RejectedReason;

/** Takes in a file in four steps: choose it, look at what becomes of it, take it over, result. */
@Named
@ViewScoped
public class ImportWizard implements Serializable {

  @Inject private ImportService service;
  @Inject private ImportQuery imports;
  @Inject private ImportPreviewQuery previews;
  @Inject private ImportContractQuery contracts;
  @Inject private ImportHome home;
  @Inject private Language language;

  private Long id;
  private String contract;
  private String problem;
  private transient Part file;
  private ImportView view;
  private ImportPreview preview;
  private List<RejectedReason> reasons = new ArrayList<>();
  private ArrayList<ContractChoice> choices;

  /** Reads the import the page is about, if it is about one. */
  public void load() {
    if (id == null) {
      return;
    }
    view = imports.get(id);
    reasons = new ArrayList<>(imports.reasons(id));
    if (preview == null) {
      preview = previews.of(id, language.getLocale()).orElse(null);
    }
  }

  /** Receives the file and has it counted and judged; nothing of it is stored yet. */
  public String upload() {
    problem = null;
    if (file == null || file.getSize() == 0) {
      problem = language.texts().getString("sync.import.nofile");
      return null;
    }
    try {
      Path received = UploadedFile.receive(file.getInputStream(), home);
      Optional<String> code =
          contract == null || contract.isBlank() ? previews.guess(received) : Optional.of(contract);
      if (code.isEmpty()) {
        Files.deleteIfExists(received);
        problem = language.texts().getString("sync.import.noguess");
        return null;
      }
      String name = Path.of(file.getSubmittedFileName()).getFileName().toString();
      long trial = service.startTrial(new ReceivedFile(received, name), code.get());
      return page(trial);
    } catch (FileTooLarge tooLarge) {
      problem = language.texts().say("refusal.file-too-large", home.mostMegabytes());
      return null;
    } catch (IOException e) {
      problem = language.texts().getString("sync.import.unreadable");
      return null;
    }
  }

  /** Takes the file over that was looked at. */
  public String takeOver() {
    ReceivedFile received = new ReceivedFile(previews.file(id), view.fileName());
    return page(service.start(received, view.contract()));
  }

  /** Takes up an import that broke off. */
  public String resume() {
    service.resume(id);
    return page(id);
  }

  private static String page(long id) {
    return "/sync/import.xhtml?faces-redirect=true&id=" + id;
  }

  /** Which of the four steps the page shows; 4 once all is done. */
  public int getStep() {
    if (view == null) {
      return 0;
    }
    if (view.trial()) {
      return 1;
    }
    return view.isRunning() ? 2 : 4;
  }

  public List<String> getSteps() {
    return List.of("file", "mapping", "take", "result").stream()
        .map(step -> language.texts().getString("sync.import.step." + step))
        .toList();
  }

  /** Every contract, those of other systems before the neutral ones. */
  public List<ContractChoice> getChoices() {
    if (choices == null) {
      choices = new ArrayList<>();
      for (ImportContract each : contracts.all()) {
        choices.add(
            new ContractChoice(
                each.code(), each.title(language.getLocale()) + " (" + each.code() + ")"));
      }
      choices.sort(
          Comparator.comparing((ContractChoice choice) -> choice.code().startsWith("closedloop-"))
              .thenComparing(ContractChoice::label));
    }
    return choices;
  }

  /** Where the values of one reason are listed. */
  public String opens(RejectedReason reason) {
    return RejectedRows.address(id, reason.warning(), reason.reason(), reason.column());
  }

  /** How far a running import is, in per cent. */
  public int getPercent() {
    return view == null || view.total() == null || view.total() == 0
        ? 0
        : (int) (100 * view.position() / view.total());
  }

  /** The width of a part of all rows, in per cent. */
  public double share(long part) {
    return view == null || view.read() == 0 ? 0 : Math.round(1000.0 * part / view.read()) / 10.0;
  }

  /** What is wrong with the file as a whole, in words. */
  public String getFailure() {
    return view == null ? null : view.failure(language.getLocale());
  }

  /** How many values of a column were refused. */
  public long faultsOf(String column) {
    return reasons.stream()
        .filter(reason -> !reason.warning() && column.equals(reason.column()))
        .mapToLong(RejectedReason::rows)
        .sum();
  }

  public String sentence(RejectedReason reason) {
    return reason.sentence(language.getLocale());
  }

  public List<RejectedReason> getReasons() {
    return reasons;
  }

  public ImportView getView() {
    return view;
  }

  public ImportPreview getPreview() {
    return preview;
  }

  public String getProblem() {
    return problem;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getContract() {
    return contract;
  }

  public void setContract(String contract) {
    this.contract = contract;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
