package org.closedloop.brand.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.closedloop.brand.Brand;

/** Hands out the company's logo, also before anybody has signed in. */
@WebServlet("/brand/logo")
public class LogoFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Brand brand;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Brand.Logo> logo = brand.logo();
    if (logo.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(logo.get().type());
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("Cache-Control", "public, max-age=604800");
    response.getOutputStream().write(logo.get().content());
  }
}
