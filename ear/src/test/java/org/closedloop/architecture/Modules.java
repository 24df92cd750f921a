package org.closedloop.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;

/** The classes of the application, each known by the module it stands in. */
final class Modules {

  static final List<String> ALL = List.of("domain", "ejb", "batch", "web");

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              ALL.stream().map(module -> root().resolve(module + "/target/classes")).toList());

  private Modules() {}

  static Path root() {
    return Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
  }

  static String moduleOf(JavaClass type) {
    String source = type.getSource().map(found -> found.getUri().toString()).orElse("");
    return ALL.stream()
        .filter(module -> source.contains("/" + module + "/target/classes/"))
        .findFirst()
        .orElse("");
  }

  /** Classes of this module. */
  static DescribedPredicate<JavaClass> in(String module) {
    return DescribedPredicate.describe(
        "in module " + module, type -> moduleOf(type).equals(module));
  }
}
