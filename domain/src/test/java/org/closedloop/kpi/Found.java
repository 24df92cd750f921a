package org.closedloop.kpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything of a kind in a package, found like the container finds it: by being there. */
final class Found {

  private Found() {}

  /** One of each class of {@code kind} in the package of that path. */
  static <T> List<T> in(String packagePath, Class<T> kind) {
    try {
      URI place = Found.class.getResource(packagePath).toURI();
      if (!place.getScheme().equals("jar")) {
        return in(packagePath, Path.of(place), kind);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return in(packagePath, jar.getPath(packagePath), kind);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> in(String packagePath, Path folder, Class<T> kind) throws IOException {
    String prefix = packagePath.substring(1).replace('/', '.') + '.';
    try (Stream<Path> classes = Files.list(folder)) {
      return classes
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
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
