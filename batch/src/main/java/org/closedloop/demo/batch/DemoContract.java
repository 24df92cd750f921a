package org.closedloop.demo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.closedloop.demo.DemoAgreement;
import org.closedloop.demo.DemoSettings;
import org.closedloop.sla.Agreement;
import org.closedloop.sla.Agreements;

/** Lets Marketing and Sales of the demo company sign their agreement, before anything happens. */
@ApplicationScoped
public class DemoContract {

  @Inject private Agreements agreements;

  /** Signs both versions, unless an agreement exists. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void sign(DemoSettings settings) {
    if (agreements.named(Agreement.MARKETING_AND_SALES).isEmpty()) {
      DemoAgreement agreed = new DemoAgreement(settings);
      agreements.add(agreed.agreement());
      agreed.versions().forEach(agreements::add);
    }
  }
}
