package org.closedloop.job.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobOwnersTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private final Node node = new Node();
  private DataSource database;

  private void open(TestDatabase kind, Instant lastSeen) {
    database = kind.empty();
    Transaction.run(
        database,
        connection -> {
          JobOwners.own(connection, 7, node, NOW.minusSeconds(600));
          try (Statement statement = connection.createStatement()) {
            statement.execute(
                "insert into cluster_node (node, boot_id, last_seen) values ('a', '"
                    + node.boot()
                    + "', timestamp with time zone '"
                    + lastSeen.toString().replace('T', ' ').replace("Z", "+00")
                    + "')");
          }
        });
  }

  private List<Long> orphans() {
    return Transaction.in(
        database, connection -> JobOwners.ofDeadNodes(connection, NOW.minusSeconds(30), NOW));
  }

  private boolean claim(Instant at) {
    return Transaction.in(database, connection -> JobOwners.claim(connection, 7, at));
  }

  private void change(Transaction.Action action) throws SQLException {
    Transaction.run(database, action);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aJobOfALivingServerIsNoOrphan(TestDatabase kind) {
    open(kind, NOW.minusSeconds(5));

    assertThat(orphans()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aJobOfADeadServerIsTakenOverOnce(TestDatabase kind) {
    open(kind, NOW.minusSeconds(60));

    assertThat(orphans()).containsExactly(7L);
    assertThat(claim(NOW)).isTrue();
    assertThat(claim(NOW.plusSeconds(1))).isFalse();
    assertThat(orphans()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aClaimWhoseServerDiedIsClaimedAgainAfterAWhile(TestDatabase kind) {
    open(kind, NOW.minusSeconds(600));
    claim(NOW.minus(JobOwners.CLAIM).minusSeconds(1));

    assertThat(orphans()).containsExactly(7L);
    assertThat(claim(NOW)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aJobThatAPersonStoppedOrThatEndedIsLeftAlone(TestDatabase kind) throws SQLException {
    open(kind, NOW.minusSeconds(600));
    change(connection -> JobOwners.settle(connection, 7));
    assertThat(orphans()).isEmpty();
    assertThat(claim(NOW)).as("but a person may take it up").isTrue();

    open(kind, NOW.minusSeconds(600));
    change(connection -> JobOwners.stoppedBy(connection, 7, "eva"));
    assertThat(orphans()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void workThatIsDueIsTakenOnceAndMissedTimesAreMadeUpOnce(TestDatabase kind) {
    DueTimes due = new DueTimes(kind.empty(), node);
    Instant planned = Instant.parse("2026-06-01T00:00:00Z");
    due.plan("night", planned);
    due.plan("night", planned.plusSeconds(86_400)); // does not postpone what is open
    Instant threeDaysLater = planned.plusSeconds(3 * 86_400 + 60);
    Instant next = planned.plusSeconds(4 * 86_400);

    assertThat(due.take("night", planned.minusSeconds(1), next)).isFalse();
    assertThat(due.take("night", threeDaysLater, next)).isTrue();
    assertThat(due.take("night", threeDaysLater, next)).isFalse();
    assertThat(due.next("night")).contains(next);
  }
}
