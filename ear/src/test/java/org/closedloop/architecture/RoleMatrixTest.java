package org.closedloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.harness.RoleMatrix;
import org.junit.jupiter.api.Test;

/** Every page, REST method and action says who may use it: one without a row fails here. */
class RoleMatrixTest {

  private static final Map<Class<? extends Annotation>, String> VERBS =
      Map.of(GET.class, "GET", POST.class, "POST", PUT.class, "PUT", DELETE.class, "DELETE");

  private static final Set<String> WRITERS =
      Set.of(
          "java.sql.Statement", "java.sql.PreparedStatement", "jakarta.persistence.EntityManager");
  private static final Set<String> CHANGES =
      Set.of("executeUpdate", "executeBatch", "persist", "merge", "remove");

  @Test
  void everyPageHasARowAndEveryRowAPage() throws IOException {
    java.nio.file.Path root = Modules.root().resolve("web/src/main/webapp");
    try (Stream<java.nio.file.Path> files = Files.walk(root)) {
      Set<String> pages =
          files
              .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
              .filter(path -> path.endsWith(".xhtml"))
              .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/resources/"))
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(names(RoleMatrix.Row::isPage))
          .containsExactlyInAnyOrderElementsOf(pages.stream().map(page -> "PAGE " + page).toList());
    }
  }

  @Test
  void everyRestMethodHasARowAndEveryRowAMethod() {
    Set<String> methods = new TreeSet<>();
    for (JavaClass type : Modules.CLASSES) {
      if (type.isAnnotatedWith(Path.class)) {
        type.getMethods().forEach(method -> add(type, method, methods));
      }
    }

    assertThat(methods).isNotEmpty();
    assertThat(names(RoleMatrix.Row::isCall)).containsExactlyInAnyOrderElementsOf(methods);
  }

  /** What is called a query changes nothing; whatever else people may call is an action. */
  @Test
  void everyActionHasARowThatNamesTheRolesOfItsService() {
    Map<String, Set<String>> actions = new TreeMap<>();
    for (JavaClass type : Modules.CLASSES) {
      if (!type.getSimpleName().endsWith("Query") && Modules.moduleOf(type).equals("ejb")) {
        type.getMethods().stream()
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
            .forEach(
                method -> {
                  Set<String> roles = roles(type, method);
                  if (!roles.isEmpty()) {
                    String name = type.getSimpleName() + "." + method.getName();
                    Set<String> before = actions.putIfAbsent(name, roles);
                    assertThat(before).as("roles of each " + name).isIn(null, roles);
                  }
                });
      }
    }

    assertThat(actions).hasSizeGreaterThan(100);
    assertThat(
            RoleMatrix.rows().stream()
                .filter(RoleMatrix.Row::isAction)
                .collect(Collectors.toMap(RoleMatrix.Row::path, RoleMatrix.Row::allowed)))
        .containsExactlyInAnyOrderEntriesOf(actions);
  }

  @Test
  void aQueryChangesNothing() {
    List<String> changes =
        Modules.CLASSES.stream()
            .filter(type -> type.getSimpleName().endsWith("Query"))
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> CHANGES.contains(call.getTarget().getName()))
            .filter(call -> WRITERS.contains(call.getTarget().getOwner().getName()))
            .map(JavaMethodCall::getDescription)
            .toList();

    assertThat(changes).isEmpty();
  }

  @Test
  void everyRowNamesRolesThereAre() {
    assertThat(RoleMatrix.rows())
        .allSatisfy(row -> assertThat(RoleMatrix.PEOPLE).as(row.name()).containsAll(row.allowed()))
        .allSatisfy(row -> assertThat(row.allowed()).as(row.name()).isNotEmpty());
  }

  /** Of people; another system comes in over REST only. */
  private static Set<String> roles(JavaClass type, JavaMethod method) {
    RolesAllowed allowed =
        method
            .tryGetAnnotationOfType(RolesAllowed.class)
            .or(() -> type.tryGetAnnotationOfType(RolesAllowed.class))
            .orElse(null);
    return allowed == null || method.isAnnotatedWith(PermitAll.class)
        ? Set.of()
        : Stream.of(allowed.value())
            .filter(RoleMatrix.PEOPLE::contains)
            .collect(Collectors.toSet());
  }

  private static List<String> names(Predicate<RoleMatrix.Row> which) {
    return RoleMatrix.rows().stream().filter(which).map(RoleMatrix.Row::name).toList();
  }

  private static void add(JavaClass type, JavaMethod method, Set<String> methods) {
    VERBS.forEach(
        (annotation, verb) -> {
          if (method.isAnnotatedWith(annotation)) {
            String below =
                method.isAnnotatedWith(Path.class)
                    ? method.getAnnotationOfType(Path.class).value()
                    : "";
            String path = type.getAnnotationOfType(Path.class).value() + "/" + below;
            methods.add(verb + " /" + path.replaceAll("/+", "/").replaceAll("^/|/$", ""));
          }
        });
  }
}
