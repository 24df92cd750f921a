package org.closedloop.sync.contract;

import java.util.List;
import org.closedloop.refusal.Refusal;

/** A contract that cannot be used as it is written; says everything that is wrong with it. */
public class ContractRefused extends Refusal {

  private final List<ContractFault> faults;

  public ContractRefused(List<ContractFault> faults) {
    super(Kind.INVALID, "contract-refused", faults.size());
    this.faults = List.copyOf(faults);
  }

  public List<ContractFault> faults() {
    return faults;
  }
}
