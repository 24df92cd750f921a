package org.closedloop.sync.contract;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an import contract and says everything that is wrong with it, not only the first thing.
 *
 * <p>Unknown members are faults too: a misspelt option would silently do nothing.
 */
public final class ContractReader {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> MEMBERS =
      Set.of(
          "$schema",
          "code",
          "title",
          "source",
          "file",
          "record",
          "when",
          "unpivot",
          "fields",
          "records",
          "attributes");

  private final List<ContractFault> faults = new ArrayList<>();

  private ContractReader() {}

  /**
   * @throws ContractRefused with every fault
   */
  public static ImportContract read(String body) {
    ContractReader reader = new ContractReader();
    ImportContract contract = reader.contract(body);
    if (!reader.faults.isEmpty()) {
      throw new ContractRefused(reader.faults);
    }
    return contract;
  }

  /**
   * The same for a contract that was put under a name: the code must be that name.
   *
   * @throws ContractRefused with every fault
   */
  public static ImportContract read(String body, String code) {
    ContractReader reader = new ContractReader();
    ImportContract contract = reader.contract(body);
    if (contract != null && contract.code() != null && !contract.code().equals(code)) {
      reader.faults.add(ContractFault.of("/code", "code-differs", contract.code(), code));
    }
    if (!reader.faults.isEmpty()) {
      throw new ContractRefused(reader.faults);
    }
    return contract;
  }

  private ImportContract contract(String body) {
    JsonObject document = document(body);
    if (document == null) {
      return null;
    }
    Node root = new Node(document, "", faults);
    root.onlyKnows(MEMBERS);
    String code = code(root, "code", 60);
    String source = code(root, "source", 40);
    Node title = root.object("title", true);
    title.onlyKnows(Set.of("de", "en"));
    FileFormat file = new FileFormatReader(root.object("file", true)).read();
    return new ImportContract(
        code,
        title.text("de", true),
        title.text("en", true),
        source,
        file,
        records(root, file),
        attributes(root),
        body);
  }

  private JsonObject document(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonValue value = reader.readValue();
      if (value instanceof JsonObject object) {
        return object;
      }
      faults.add(ContractFault.of("", "no-object"));
    } catch (JsonException | IllegalStateException e) {
      faults.add(ContractFault.of("", "no-json", String.valueOf(e.getMessage())));
    }
    return null;
  }

  private String code(Node root, String name, int longest) {
    String code = root.text(name, true);
    if (code != null && (code.length() > longest || !CODE.matcher(code).matches())) {
      root.fault(name, "code-form", code, longest);
    }
    return code;
  }

  private List<RecordMapping> records(Node root, FileFormat file) {
    if (root.has("record") == root.has("records")) {
      faults.add(ContractFault.of("", "record-or-records"));
      return List.of();
    }
    if (root.has("record")) {
      return List.of(new RecordMappingReader(root, file).read());
    }
    for (String name : List.of("fields", "when", "unpivot")) {
      if (root.has(name)) {
        root.fault(name, "belongs-to-record");
      }
    }
    List<RecordMapping> records = new ArrayList<>();
    for (Node each : root.objects("records", true)) {
      each.onlyKnows(RecordMappingReader.MEMBERS);
      records.add(new RecordMappingReader(each, file).read());
    }
    return records;
  }

  private Attributes attributes(Node root) {
    JsonValue value = root.value("attributes");
    if (value == null) {
      return Attributes.REST;
    }
    if (value.getValueType() == JsonValue.ValueType.ARRAY) {
      return new Attributes(false, root.texts("attributes"));
    }
    if (value.getValueType() == JsonValue.ValueType.OBJECT) {
      Node node = root.object("attributes", false);
      node.onlyKnows(Set.of("rest", "columns"));
      return new Attributes(node.flag("rest", true), node.texts("columns"));
    }
    String word = root.word("attributes", List.of("rest", "none"), "rest");
    return "none".equals(word) ? Attributes.NONE : Attributes.REST;
  }
}
