package org.closedloop.catalog.service;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.closedloop.catalog.CatalogSignatures.Signature;
import org.closedloop.catalog.Edition;
import org.closedloop.organisation.Department;

/**
 * How the catalogue stands.
 *
 * @param current what the product calculates by now
 * @param signatures under it
 * @param agreed what both sides signed last; empty if they never did
 */
public record CatalogState(Edition current, List<Signature> signatures, Optional<Edition> agreed) {

  public CatalogState {
    signatures = List.copyOf(signatures);
  }

  /** Whether both sides have signed what is calculated by. */
  public boolean isAgreed() {
    return of(Department.MARKETING).isPresent() && of(Department.SALES).isPresent();
  }

  public Optional<Signature> of(Department side) {
    return signatures.stream().filter(given -> given.department() == side).findFirst();
  }

  /** Codes of figures that both sides have not signed as they are. */
  public SortedSet<String> unsigned() {
    return current.differsFrom(agreed.orElseGet(() -> new Edition(new TreeMap<>())));
  }
}
