package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.attribution.RemovalEffects;
import org.closedloop.attribution.Sources;
import org.closedloop.campaign.ChannelKind;

/** What a night knows about channels, for one thread. */
public final class ChannelSources implements Sources {

  private final SliceBook slices;
  private final Map<String, ChannelKind> said;
  private final Fits fits;
  private final Map<Integer, ChannelKind> kinds = new HashMap<>();

  private ChannelSources(SliceBook slices, Map<String, ChannelKind> said, Fits fits) {
    this.slices = slices;
    this.said = said;
    this.fits = fits;
  }

  public static ChannelSources read(Connection connection, SliceBook slices) throws SQLException {
    return new ChannelSources(slices, said(connection), Fits.read(connection));
  }

  /** The channels whose kind somebody said, in order. */
  public static SortedMap<String, ChannelKind> said(Connection connection) throws SQLException {
    SortedMap<String, ChannelKind> said = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select code, kind from channel where kind is not null")) {
      while (rows.next()) {
        said.put(rows.getString(1), ChannelKind.valueOf(rows.getString(2)));
      }
    }
    return said;
  }

  /** The versions of models that were learned, by name. */
  public static List<String> fits(Connection connection) throws SQLException {
    return Fits.read(connection).names();
  }

  @Override
  public String channel(int slice) {
    return slices.channel(slice);
  }

  @Override
  public ChannelKind kind(int slice) {
    return kinds.computeIfAbsent(
        slice,
        any -> {
          String channel = channel(slice);
          ChannelKind kind = said.get(channel);
          return kind == null ? ChannelKind.ofName(channel) : kind;
        });
  }

  @Override
  public Optional<RemovalEffects> effects(int month) {
    return fits.of(month);
  }
}
