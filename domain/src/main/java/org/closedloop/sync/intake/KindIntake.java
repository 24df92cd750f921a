package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.util.List;

/** Takes in records of one kind, each key at most once. */
interface KindIntake {

  void take(Work work, List<Entry> entries) throws SQLException;
}
