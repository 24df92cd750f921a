package org.closedloop.opportunity.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.text.Wording;

/**
 * Where the Sales lead says which stages of a deal count as a proposal, and how likely a deal in
 * each is to be won.
 */
@Stateless
@RolesAllowed({Role.SALES_LEAD, Role.ADMIN})
public class StageTermsService {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  public StageTermsService() {} // for the container

  StageTermsService(DataSource database) {
    this.database = database;
  }

  /** The agreed stages in their order, after them those that only a source knows. */
  public List<StageTerms> all() {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select code, name_de, name_en, proposal, chance, position from deal_stage"
                    + " union all select o.stage, o.stage, o.stage, false, null, 1000000 from"
                    + " (select distinct stage from opportunity where stage <> '') o"
                    + " where not exists (select 1 from deal_stage s where s.code = o.stage)"
                    + " order by 6, 1");
        ResultSet rows = query.executeQuery()) {
      List<StageTerms> stages = new ArrayList<>();
      while (rows.next()) {
        Wording name = new Wording(rows.getString(2), rows.getString(3));
        stages.add(
            new StageTerms(
                new DealStage(rows.getString(1), name), rows.getBoolean(4), rows.getBigDecimal(5)));
      }
      return stages;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Says what a stage means. The next night sees by itself that it measures by another definition.
   *
   * @param percent the chance of a deal in it to be won, from 0 to 100; null if nobody can say
   */
  public void change(String code, boolean proposal, BigDecimal percent) {
    if (all().stream().noneMatch(known -> known.stage().code().equals(code))) {
      throw new NoSuchRecord("deal-stage", code);
    }
    BigDecimal chance =
        percent == null ? null : percent.movePointLeft(2).setScale(4, RoundingMode.HALF_UP);
    try (Connection connection = database.getConnection()) {
      if (write(
              connection,
              "update deal_stage set proposal = ?, chance = ? where code = ?",
              proposal,
              chance,
              code)
          == 0) {
        write(
            connection,
            "insert into deal_stage (proposal, chance, code, name_de, name_en, position)"
                + " select cast(? as boolean), cast(? as decimal(5, 4)), cast(? as varchar(60)),"
                + " cast(? as varchar(100)), cast(? as varchar(100)),"
                + " coalesce(max(position), 0) + 10 from deal_stage",
            proposal,
            chance,
            code,
            code,
            code);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static int write(
      Connection connection, String sql, boolean proposal, BigDecimal chance, String... texts)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBoolean(1, proposal);
      statement.setBigDecimal(2, chance);
      for (int i = 0; i < texts.length; i++) {
        statement.setString(3 + i, texts[i]);
      }
      return statement.executeUpdate();
    }
  }
}
