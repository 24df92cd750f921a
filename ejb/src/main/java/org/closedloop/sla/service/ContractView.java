package org.closedloop.sla.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.closedloop.organisation.Department;
import org.closedloop.sla.AgreementState;
import org.closedloop.sla.AgreementTerms;
import org.closedloop.sla.PromiseTerms;

/**
 * One version of the agreement as it is shown.
 *
 * @param inForceFrom from when it judges; null for a draft
 * @param missing parties that have not signed
 * @param resetSide party that asked to end it; null if none did
 */
public record ContractView(
    long id,
    int number,
    AgreementState state,
    Instant inForceFrom,
    Instant inForceTo,
    boolean inForce,
    AgreementTerms terms,
    List<SignatureView> signatures,
    List<Department> missing,
    String draftedBy,
    Department resetSide,
    String resetReason)
    implements Serializable {

  /** Who signed for which party, and when. */
  public record SignatureView(Department department, String signer, Instant signedAt)
      implements Serializable {}

  /** What happened to a promise from one version to the next. */
  public enum Fate {
    SAME,
    CHANGED,
    ADDED,
    REMOVED
  }

  /**
   * A promise in two versions.
   *
   * @param before null if it is new
   * @param after null if it is gone
   * @param changes what reads differently
   */
  public record Difference(Fate fate, PromiseTerms before, PromiseTerms after, List<Change> changes)
      implements Serializable {

    public PromiseTerms either() {
      return after == null ? before : after;
    }
  }

  /**
   * A limit or amount that reads differently; null where there is none.
   *
   * @param name of the limit or amount, {@code target}, {@code responsible} or {@code calendar}
   */
  public record Change(String name, String before, String after) implements Serializable {}

  /**
   * How a promise was judged in a quarter, and how the draft would have judged it.
   *
   * @param was share kept; null if nothing was judged
   * @param would share kept under the draft; null if nothing would have been judged
   */
  public record Effect(
      String code,
      String kind,
      Department side,
      BigDecimal was,
      long wasN,
      BigDecimal would,
      long wouldN)
      implements Serializable {}
}
