package org.closedloop.sync.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.sync.contract.ContractReader;
import org.closedloop.sync.contract.FieldMapping;
import org.closedloop.sync.contract.FileFormat;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.ImportContracts;
import org.closedloop.sync.file.BrokenFile;
import org.closedloop.sync.file.ContractGuess;
import org.closedloop.sync.file.FileHead;

/** Looks into files before they are taken in. */
@Stateless
@RolesAllowed({Role.CONTROLLER, Role.ADMIN, Role.INTEGRATION, Role.MARKETING_LEAD})
public class ImportPreviewQuery {

  private static final int LONGEST = 120;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ImportContracts contracts;

  /** The code of the contract a file was probably written for. */
  public Optional<String> guess(Path file) {
    try {
      return ContractGuess.of(file, contracts.all()).map(ImportContract::code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of an import that still lies here. */
  public Path file(long id) {
    return Path.of(order(id).get(1));
  }

  /** The beginning of an import's file; empty if it cannot be read as the contract says. */
  public Optional<ImportPreview> of(long id, Locale language) {
    List<String> order = order(id);
    ImportContract contract = ContractReader.read(order.get(0));
    Path file = Path.of(order.get(1));
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      FileHead head = FileHead.of(file, contract);
      FileFormat format = contract.file();
      return Optional.of(
          new ImportPreview(
              contract.title(language),
              contract.source(),
              contract.main().kind().code(),
              head.columns().stream().map(ImportPreviewQuery::column).toList(),
              rows(head),
              format.charset().name(),
              format.kind() == FileFormat.Kind.CSV ? String.valueOf(format.delimiter()) : ""));
    } catch (BrokenFile broken) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImportPreview.PreviewColumn column(FileHead.MappedColumn column) {
    FieldMapping how = column.how();
    return new ImportPreview.PreviewColumn(
        column.column(),
        cut(column.sample()),
        column.field() == null ? "" : column.field(),
        how == null ? 0 : how.values().size(),
        how == null || how.format() == null ? "" : how.format().shape());
  }

  private static List<List<String>> rows(FileHead head) {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : head.rows()) {
      rows.add(new ArrayList<>(row.stream().map(ImportPreviewQuery::cut).toList()));
    }
    return rows;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private List<String> order(long id) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select body, path from file_import where id = ?")) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new NoSuchRecord("import", id);
        }
        return List.of(row.getString(1), row.getString(2));
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
