package org.closedloop.demo.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.closedloop.installation.DemoMode;

/**
 * Begins to load the demo company once the server is up, in the background: the sign-in page is
 * there at once.
 *
 * <p>What an earlier start did not finish is taken up again.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(
    TransactionManagementType.BEAN) // loading takes minutes and many transactions
public class DemoStart {

  private static final long SOON = 2_000;

  @Resource private TimerService timers;
  @Inject private DemoMode mode;
  @Inject private DemoLoad load;

  private volatile boolean stopping;

  @PostConstruct
  void begin() {
    if (mode.isOn()) {
      timers.createSingleActionTimer(SOON, new TimerConfig("demo-load", false));
    }
  }

  @Timeout
  void load() {
    load.load(() -> stopping);
  }

  @PreDestroy
  void end() {
    stopping = true;
  }
}
