package org.closedloop.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.closedloop.harness.RoleMatrix;
import org.closedloop.harness.Stored;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built application, deployed once for all tests; only the tests themselves are added. */
@ArquillianSuiteDeployment
public class Deployments {

  @Deployment
  public static EnterpriseArchive application() {
    EnterpriseArchive application =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("ear.file")));
    WebArchive pages = application.getAsType(WebArchive.class, "web.war");
    pages.addPackages(true, Deployments.class.getPackage());
    pages.addClasses(RoleMatrix.class, RoleMatrix.Row.class, Stored.class);
    pages.addAsResource("role-matrix.txt");
    pages.addAsLibrary(jarOf(Assertions.class), "assertj.jar");
    pages.setWebXML(new StringAsset(withTestDoor(pages.get("WEB-INF/web.xml").getAsset())));
    application.delete("web.war");
    return application.addAsModule(Testable.archiveToTest(pages));
  }

  /** The tests come in by a servlet of theirs, which needs nobody signed in. */
  private static String withTestDoor(Asset webXml) {
    String free = "<url-pattern>/login.xhtml</url-pattern>";
    try (InputStream stream = webXml.openStream()) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      if (!text.contains(free)) {
        throw new IllegalStateException("web.xml has no free pages any more");
      }
      return text.replace(free, free + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
