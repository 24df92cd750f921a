package org.closedloop.shell.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Gives style sheets and scripts an address that changes with their content: browsers may keep them
 * for a week and still show a new version at once.
 */
public class FreshResources extends ResourceHandlerWrapper {

  private static final List<String> LIBRARIES = List.of("closedloop", "primefaces-closedloop");
  private static final List<String> FILES =
      List.of(
          "/resources/closedloop/closedloop.css",
          "/resources/closedloop/shell.js",
          "/resources/closedloop/reach.js",
          "/resources/closedloop/keep.js",
          "/resources/closedloop/fetch.js",
          "/resources/closedloop/charts.js",
          "/resources/primefaces-closedloop/theme.css");

  private String fingerprint;

  public FreshResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name, String library, String contentType) {
    return marked(super.createResource(name, library, contentType));
  }

  @Override
  public Resource createResource(String name, String library) {
    return marked(super.createResource(name, library));
  }

  private Resource marked(Resource resource) {
    if (resource == null || !LIBRARIES.contains(resource.getLibraryName())) {
      return resource;
    }
    return new Marked(resource, fingerprint());
  }

  private String fingerprint() {
    if (fingerprint == null) {
      CRC32 sum = new CRC32();
      ExternalContext application = FacesContext.getCurrentInstance().getExternalContext();
      FILES.forEach(file -> add(application, file, sum));
      fingerprint = Long.toHexString(sum.getValue());
    }
    return fingerprint;
  }

  private static void add(ExternalContext application, String file, CRC32 sum) {
    try (InputStream content = application.getResourceAsStream(file)) {
      sum.update(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A resource whose address carries the fingerprint. */
  private static final class Marked extends ResourceWrapper {

    private final String fingerprint;

    Marked(Resource wrapped, String fingerprint) {
      super(wrapped);
      this.fingerprint = fingerprint;
    }

    @Override
    public String getRequestPath() {
      String path = super.getRequestPath();
      return path + (path.contains("?") ? "&" : "?") + "f=" + fingerprint;
    }
  }
}
