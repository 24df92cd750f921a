package org.closedloop.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.database.Transaction;

/** How likely Sales of the demo company takes a deal to be won, by the stage it is in. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DemoChances {

  private static final Map<String, String> CHANCES =
      Map.of("Qualifizierung", "0.25", "Angebot", "0.4", "Verhandlung", "0.6");

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  /** Says them before the first night, unless somebody did. */
  public void say() {
    Transaction.run(
        database,
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update deal_stage set chance = ? where code = ? and chance is null")) {
            for (Map.Entry<String, String> chance : CHANCES.entrySet()) {
              update.setBigDecimal(1, new BigDecimal(chance.getValue()));
              update.setString(2, chance.getKey());
              update.addBatch();
            }
            update.executeBatch();
          }
        });
  }
}
