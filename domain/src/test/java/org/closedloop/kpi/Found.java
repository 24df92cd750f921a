package org.closedloop.kpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything of a kind in a package, found like the container finds it: by being there. */
final class Found {

  private Found() {}

  /**
   * One of each class of {@code kind} in the package of that path, wherever on the class path parts
   * of the package stand: tests of it stand in the same.
   */
  static <T> List<T> in(String packagePath, Class<T> kind) {
    try {
      List<T> found = new ArrayList<>();
      for (URL part :
          Collections.list(Found.class.getClassLoader().getResources(packagePath.substring(1)))) {
        found.addAll(in(packagePath, part.toURI(), kind));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> in(String packagePath, URI place, Class<T> kind) throws IOException {
    if (!place.getScheme().equals("jar")) {
      return in(packagePath, Path.of(place), kind);
    }
    try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
      return in(packagePath, jar.getPath(packagePath), kind);
    }
  }

  private static <T> List<T> in(String packagePath, Path folder, Class<T> kind) throws IOException {
    String prefix = packagePath.substring(1).replace('/', '.') + '.';
    try (Stream<Path> classes = Files.list(folder)) {
      return classes
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
          .filter(name -> !name.contains("$")) // what a test makes up for itself
          .map(name -> named(prefix + name.substring(0, name.length() - 6)))
          .filter(type -> kind.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
          .<T>map(type -> kind.cast(made(type)))
          .toList();
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object made(Class<?> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }
}
