package org.closedloop.sla.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.closedloop.sla.service.ContractView;

/** One version of the agreement as other systems read it. */
public record AgreementForm(
    long id,
    int number,
    String state,
    Instant inForceFrom,
    Instant inForceTo,
    boolean inForce,
    Long goalCents,
    List<String> parties,
    List<LocalDate> reviews,
    Map<String, BigDecimal> targets,
    List<PromiseItem> promises,
    List<SignatureItem> signatures) {

  /** A promise with its limits and amounts. */
  public record PromiseItem(
      String code,
      String kind,
      String side,
      String responsible,
      String calendar,
      BigDecimal target,
      Map<String, String> details) {}

  /** Who signed for which party, and when. */
  public record SignatureItem(String party, String signer, Instant signedAt) {}

  static AgreementForm of(ContractView view) {
    return new AgreementForm(
        view.id(),
        view.number(),
        view.state().name(),
        view.inForceFrom(),
        view.inForceTo(),
        view.inForce(),
        view.terms().goal(),
        view.terms().parties().stream().map(Enum::name).sorted().toList(),
        view.terms().reviews().stream().sorted().toList(),
        view.terms().targets(),
        view.terms().promises().stream()
            .map(
                promise ->
                    new PromiseItem(
                        promise.code(),
                        promise.kind(),
                        promise.side().name(),
                        promise.responsible(),
                        promise.calendar(),
                        promise.target(),
                        promise.sorted()))
            .toList(),
        view.signatures().stream()
            .map(
                given ->
                    new SignatureItem(given.department().name(), given.signer(), given.signedAt()))
            .toList());
  }
}
