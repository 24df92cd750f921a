package org.closedloop.campaign.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.campaign.Channel;
import org.closedloop.campaign.ChannelKind;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;

/** Where Marketing names its channels and says which of them lead over the web site. */
@Stateless
@RolesAllowed({Role.MARKETING_LEAD, Role.ADMIN})
public class ChannelService {

  private static final int PAGE = 1_000;

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  /**
   * Names a channel and says whether its leads count for the visit-to-lead rate and whose work it
   * is. If that changes, the next night recomputes the leads concerned.
   *
   * @param kind null: what the channel's name says
   */
  public void change(String code, String german, String english, boolean web, ChannelKind kind) {
    Channel channel = em.find(Channel.class, code);
    if (channel == null) {
      throw new NoSuchRecord("channel", code);
    }
    channel.rename(german, english);
    channel.belongTo(kind); // the night sees by itself that it measures by another definition
    if (channel.countAsWeb(web)) {
      markLeadsOf(code);
    }
  }

  private void markLeadsOf(String channel) {
    try (Connection connection = database.getConnection()) {
      long last = 0;
      List<Long> page;
      do {
        page = leads(connection, channel, last);
        mark(connection, page);
        last = page.isEmpty() ? last : page.get(page.size() - 1);
      } while (page.size() == PAGE);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static List<Long> leads(Connection connection, String channel, long after)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select distinct p.lead from lead_profile p join slice s on s.id = p.slice"
                + " where s.channel = ? and p.lead > ? order by p.lead fetch first "
                + PAGE
                + " rows only")) {
      statement.setString(1, channel);
      statement.setLong(2, after);
      List<Long> leads = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          leads.add(rows.getLong(1));
        }
      }
      return leads;
    }
  }

  private static void mark(Connection connection, List<Long> leads) throws SQLException {
    if (leads.isEmpty()) {
      return;
    }
    long id = Ids.block(connection, "changed_lead_seq");
    try (PreparedStatement statement =
        connection.prepareStatement("insert into changed_lead (id, lead) values (?, ?)")) {
      for (long lead : leads) {
        statement.setLong(1, id++);
        statement.setLong(2, lead);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
