package org.closedloop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
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
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.harness.RoleMatrix;
import org.junit.jupiter.api.Test;

/** Every page and every REST method says who may use it: one without a row fails here. */
class RoleMatrixTest {

  private static final Map<Class<? extends Annotation>, String> VERBS =
      Map.of(GET.class, "GET", POST.class, "POST", PUT.class, "PUT", DELETE.class, "DELETE");

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
    assertThat(names(row -> !row.isPage())).containsExactlyInAnyOrderElementsOf(methods);
  }

  @Test
  void everyRowNamesRolesThereAre() {
    assertThat(RoleMatrix.rows())
        .allSatisfy(row -> assertThat(RoleMatrix.PEOPLE).as(row.name()).containsAll(row.allowed()))
        .allSatisfy(row -> assertThat(row.allowed()).as(row.name()).isNotEmpty());
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
