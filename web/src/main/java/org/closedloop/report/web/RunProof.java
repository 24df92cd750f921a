package org.closedloop.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.closedloop.report.service.VerificationService;

/** A run made once more: the button on its page and the verdict beside it. */
@Named
@RequestScoped
public class RunProof {

  @Inject private VerificationService verifications;
  @Inject private VerdictWords words;

  private Verdict verdict;
  private boolean known;

  /** What came of it the newest time; null if it was never done. */
  public Verdict of(int run) {
    if (!known) {
      verdict = words.of(verifications.ofRun(run));
      known = true;
    }
    return verdict;
  }

  /** Has the run made once more. */
  public void again(int run) {
    verifications.verifyRun(run);
    known = false;
  }
}
