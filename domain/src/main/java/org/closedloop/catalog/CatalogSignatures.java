package org.closedloop.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.closedloop.database.Ids;
import org.closedloop.organisation.Department;

/** Who signed which edition of the catalogue. Both sides must have signed it to be agreed. */
public final class CatalogSignatures {

  private CatalogSignatures() {}

  /**
   * A name under an edition.
   *
   * @param by account
   * @param signer the person's name
   */
  public record Signature(Department department, String by, String signer, Instant at) {}

  /** The names under an edition, in the order in which they came. */
  public static List<Signature> of(Connection connection, String fingerprint) throws SQLException {
    List<Signature> signatures = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select department, signed_by, signer, signed_at from catalog_signature"
                + " where edition = ? order by id")) {
      query.setString(1, fingerprint);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          signatures.add(
              new Signature(
                  Department.valueOf(row.getString(1)),
                  row.getString(2),
                  row.getString(3),
                  row.getObject(4, OffsetDateTime.class).toInstant()));
        }
      }
    }
    return signatures;
  }

  /** The edition that both sides agreed on last. */
  public static Optional<Edition> agreed(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "select e.definitions from catalog_edition e join (select edition,"
                    + " max(signed_at) as since from catalog_signature group by edition"
                    + " having count(*) = 2) s on s.edition = e.fingerprint"
                    + " order by s.since desc, e.fingerprint");
        ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(Edition.read(row.getString(1))) : Optional.empty();
    }
  }

  /**
   * Puts a name under an edition.
   *
   * @throws EditionIsSigned if that side has signed it before
   * @throws OneForBothSides if the same person has signed it for the other side
   */
  public static void sign(Connection connection, Edition edition, Signature signature)
      throws SQLException {
    String fingerprint = edition.fingerprint();
    for (Signature given : of(connection, fingerprint)) {
      if (given.department() == signature.department()) {
        throw new EditionIsSigned(given.signer());
      }
      if (given.by().equals(signature.by())) {
        throw new OneForBothSides();
      }
    }
    insert(
        connection,
        "insert into catalog_edition (fingerprint, definitions) select e.fingerprint,"
            + " e.definitions from (select cast(? as varchar(16)) as fingerprint,"
            + " cast(? as text) as definitions) e where not exists"
            + " (select 1 from catalog_edition k where k.fingerprint = e.fingerprint)",
        fingerprint,
        edition.text());
    insert(
        connection,
        "insert into catalog_signature (id, edition, department, signed_by, signer, signed_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        Ids.single(connection, "catalog_signature_seq"),
        fingerprint,
        signature.department().name(),
        signature.by(),
        signature.signer(),
        signature.at().atOffset(ZoneOffset.UTC));
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }
}
