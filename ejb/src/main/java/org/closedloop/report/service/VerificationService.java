package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunState;
import org.closedloop.ledger.service.RunQuery;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.report.service.Verification.Subject;

/** Where people and other systems have runs and workbooks made once more, to see them be equal. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the work finds what is committed
public class VerificationService {

  @Inject private RunQuery runs;
  @Inject private Manifests archive;
  @Inject private Verifications verifications;
  @Inject private Verifier verifier;
  @Inject private Clock clock;
  @Resource private SessionContext session;

  /**
   * Has a published run made once more; joins in if that is under way.
   *
   * @throws NoSuchRecord if there is no such run, or it is not published
   */
  public Verification verifyRun(int id) {
    Run run = runs.get(id);
    if (run.state() != RunState.PUBLISHED) {
      throw new NoSuchRecord("run", id);
    }
    if (underWay(Subject.RUN, id).isEmpty()) {
      verifier.begin(begin(Subject.RUN, id, run.hash()), id);
    }
    return ofRun(id).orElseThrow();
  }

  /**
   * Has a workbook made once more; joins in if that is under way.
   *
   * @throws NoSuchRecord if the archive holds none of that number
   */
  public Verification verifyWorkbook(long id) {
    Manifest manifest = archive.find(id).orElseThrow(() -> new NoSuchRecord("manifest", id));
    if (underWay(Subject.WORKBOOK, id).isEmpty()) {
      verifier.begin(begin(Subject.WORKBOOK, id, manifest.proof().hash()), manifest);
    }
    return ofWorkbook(id).orElseThrow();
  }

  /** The newest time a run was made once more. */
  public Optional<Verification> ofRun(int id) {
    return newest(Subject.RUN, id);
  }

  /** The newest time a workbook was made once more. */
  public Optional<Verification> ofWorkbook(long id) {
    return newest(Subject.WORKBOOK, id);
  }

  private Optional<Verification> underWay(Subject subject, long number) {
    return newest(subject, number).filter(Verification::isRunning);
  }

  private long begin(Subject subject, long number, String expectedHash) {
    return verifications.begin(
        subject, number, expectedHash, session.getCallerPrincipal().getName(), clock.instant());
  }

  private Optional<Verification> newest(Subject subject, long number) {
    Instant now = clock.instant();
    Optional<Verification> newest = verifications.newest(subject, number);
    if (newest.filter(verification -> verification.isLeft(now)).isEmpty()) {
      return newest;
    }
    verifications.failed(newest.get().id(), "Nobody works on it", now);
    return verifications.newest(subject, number);
  }
}
