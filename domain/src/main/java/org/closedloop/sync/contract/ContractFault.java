package org.closedloop.sync.contract;

import java.util.List;
import java.util.Locale;
import org.closedloop.text.Messages;

/**
 * One thing that is wrong in a contract.
 *
 * @param path where it stands, as a JSON pointer; empty = the document
 * @param code kebab-case; the sentence is the text {@code sync.contract.<code>}
 */
public record ContractFault(String path, String code, List<String> arguments) {

  static ContractFault of(String path, String code, Object... arguments) {
    return new ContractFault(path, code, List.of(arguments).stream().map(String::valueOf).toList());
  }

  /** What is wrong, in German or English. */
  public String sentence(Locale language) {
    return Messages.in(language).say("sync.contract." + code, arguments.toArray());
  }
}
