package org.closedloop.sync.contract;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One JSON object of a contract with the place where it stands; notes what is wrong in it. */
final class Node {

  private final JsonObject object;
  private final String path;
  private final List<ContractFault> faults;

  Node(JsonObject object, String path, List<ContractFault> faults) {
    this.object = object;
    this.path = path;
    this.faults = faults;
  }

  void fault(String member, String code, Object... arguments) {
    faults.add(ContractFault.of(pathOf(member), code, arguments));
  }

  void faultHere(String code, Object... arguments) {
    faults.add(ContractFault.of(path, code, arguments));
  }

  String pathOf(String member) {
    return path + '/' + member.replace("~", "~0").replace("/", "~1");
  }

  boolean has(String member) {
    return object.containsKey(member);
  }

  Set<String> members() {
    return object.keySet();
  }

  JsonValue value(String member) {
    return object.get(member);
  }

  void onlyKnows(Set<String> known) {
    for (String member : object.keySet()) {
      if (!known.contains(member)) {
        fault(member, "member-unknown", member, String.join(", ", new TreeSet<>(known)));
      }
    }
  }

  /** A text; null with a fault if it is required and missing, or no text. */
  String text(String member, boolean required) {
    JsonValue value = object.get(member);
    if (value == null) {
      if (required) {
        fault(member, "member-missing", member);
      }
      return null;
    }
    if (value instanceof JsonString text) {
      if (required && text.getString().isBlank()) {
        fault(member, "member-missing", member);
      }
      return text.getString();
    }
    fault(member, "not-a-text");
    return null;
  }

  String word(String member, List<String> words, String otherwise) {
    String word = text(member, false);
    if (word == null) {
      return otherwise;
    }
    if (!words.contains(word)) {
      fault(member, "word-unknown", word, String.join(", ", words));
      return otherwise;
    }
    return word;
  }

  /** A single sign, or null where the text is empty. */
  Character sign(String member, Character otherwise) {
    if (!has(member)) {
      return otherwise;
    }
    String text = text(member, false);
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() != 1) {
      fault(member, "not-one-sign", text);
      return otherwise;
    }
    return text.charAt(0);
  }

  boolean flag(String member, boolean otherwise) {
    JsonValue value = object.get(member);
    if (value == null) {
      return otherwise;
    }
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      fault(member, "not-a-flag");
      return otherwise;
    }
    return value == JsonValue.TRUE;
  }

  BigDecimal number(String member) {
    JsonValue value = object.get(member);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    fault(member, "not-a-number");
    return null;
  }

  int whole(String member, int least, int most, int otherwise) {
    BigDecimal number = number(member);
    if (number == null) {
      return otherwise;
    }
    if (number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      fault(member, "number-range", least, most);
      return otherwise;
    }
    return number.intValueExact();
  }

  /** A text or a list of texts. */
  List<String> texts(String member) {
    JsonValue value = object.get(member);
    if (value == null) {
      return List.of();
    }
    if (value instanceof JsonString text) {
      return List.of(text.getString());
    }
    if (!(value instanceof JsonArray array)) {
      fault(member, "not-texts");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i) instanceof JsonString text) {
        texts.add(text.getString());
      } else {
        faults.add(ContractFault.of(pathOf(member) + '/' + i, "not-a-text"));
      }
    }
    return texts;
  }

  /** Texts by text; empty if there are none. */
  Map<String, String> map(String member) {
    Map<String, String> map = new LinkedHashMap<>();
    if (has(member)) {
      Node node = object(member, false);
      for (String name : node.members()) {
        String text = node.text(name, false);
        if (text != null) {
          map.put(name, text);
        }
      }
    }
    return map;
  }

  /** An object; an empty one with a fault if it is missing or something else. */
  Node object(String member, boolean required) {
    JsonValue value = object.get(member);
    if (value instanceof JsonObject found) {
      return new Node(found, pathOf(member), faults);
    }
    if (value != null) {
      fault(member, "not-an-object");
      return new Node(JsonValue.EMPTY_JSON_OBJECT, pathOf(member), new ArrayList<>());
    }
    if (required) {
      fault(member, "member-missing", member);
      return new Node(JsonValue.EMPTY_JSON_OBJECT, pathOf(member), new ArrayList<>());
    }
    return new Node(JsonValue.EMPTY_JSON_OBJECT, pathOf(member), faults);
  }

  List<Node> objects(String member, boolean required) {
    JsonValue value = object.get(member);
    List<Node> nodes = new ArrayList<>();
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        String place = pathOf(member) + '/' + i;
        if (array.get(i) instanceof JsonObject each) {
          nodes.add(new Node(each, place, faults));
        } else {
          faults.add(ContractFault.of(place, "not-an-object"));
        }
      }
      if (required && array.isEmpty()) {
        fault(member, "member-missing", member);
      }
    } else if (value != null) {
      fault(member, "not-a-list");
    }
    return nodes;
  }
}
