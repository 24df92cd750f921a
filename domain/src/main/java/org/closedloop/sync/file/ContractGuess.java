package org.closedloop.sync.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.closedloop.sync.contract.ColumnName;
import org.closedloop.sync.contract.FileFormat;
import org.closedloop.sync.contract.ImportContract;

/** Finds the contract a file was probably written for, by its header. */
public final class ContractGuess {

  private ContractGuess() {}

  /** The contract that knows most of the file's columns and misses none it needs. */
  public static Optional<ImportContract> of(Path file, Collection<ImportContract> contracts)
      throws IOException {
    ImportContract best = null;
    double most = 0;
    for (ImportContract contract : contracts) {
      double share = share(file, contract);
      if (share > most) {
        best = contract;
        most = share;
      }
    }
    return Optional.ofNullable(best);
  }

  /** How many columns both know, less a little for each that only the contract knows. */
  private static double share(Path file, ImportContract contract) throws IOException {
    try (Rows rows = Rows.open(file, contract.file())) {
      Header header = header(rows, contract);
      if (!new RowMapper(contract).missingColumns(header).isEmpty()) {
        return 0;
      }
      Set<ColumnName> named = RowMapper.columnsOf(contract);
      long both = named.stream().filter(header::has).count();
      return both - (named.size() - both) / 1_000.0;
    } catch (BrokenFile notThisOne) {
      return 0;
    }
  }

  private static Header header(Rows rows, ImportContract contract) {
    if (contract.file().kind() != FileFormat.Kind.CSV && rows.hasNext()) {
      return rows.next().header();
    }
    return rows.header();
  }
}
