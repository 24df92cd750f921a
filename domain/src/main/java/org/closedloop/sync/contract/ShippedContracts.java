package org.closedloop.sync.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.source.SourceKey;
import org.closedloop.sync.RecordKind;

/**
 * The contracts that come with the application: one neutral contract per kind of record, and
 * contracts for well-known sources.
 *
 * <p>The neutral ones need no file: every field comes from the column of its own name.
 */
public final class ShippedContracts {

  /** The system the keys of neutral files belong to. */
  public static final String NEUTRAL_SOURCE = "crm";

  private static final Map<String, ImportContract> ALL = load();

  private ShippedContracts() {}

  /** All of them, by code. */
  public static Map<String, ImportContract> all() {
    return ALL;
  }

  /** The neutral contract for records that begin here, not in another system. */
  public static ImportContract own(RecordKind kind) {
    return ContractReader.read(NeutralContract.of(kind, SourceKey.OWN));
  }

  private static Map<String, ImportContract> load() {
    Map<String, ImportContract> all = new LinkedHashMap<>();
    for (RecordKind kind : RecordKind.values()) {
      ImportContract contract = ContractReader.read(NeutralContract.of(kind, NEUTRAL_SOURCE));
      all.put(contract.code(), contract);
    }
    for (String code : lines("index.txt")) {
      all.put(code, ContractReader.read(text(code + ".json"), code));
    }
    return Collections.unmodifiableMap(all);
  }

  private static List<String> lines(String name) {
    return new ArrayList<>(text(name).lines().filter(line -> !line.isBlank()).toList());
  }

  private static String text(String name) {
    try (InputStream stream = ShippedContracts.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The contract " + name + " is missing");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return String.join("\n", reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
