package org.closedloop.report.excel;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets as Excel allows them: short, without certain signs, each one once. */
final class SheetNames {

  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  SheetNames() {
    taken.add("history"); // Excel keeps this name for itself
  }

  /** The wanted name, or as much of it as is allowed, with a number if it is taken. */
  String next(String wanted) {
    String base = WorkbookUtil.createSafeSheetName(SafeText.of(wanted), '-');
    String name = base;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String suffix = " (" + number + ")";
      name = base.substring(0, Math.min(base.length(), LONGEST - suffix.length())).strip() + suffix;
    }
    return name;
  }
}
