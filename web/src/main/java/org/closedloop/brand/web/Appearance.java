package org.closedloop.brand.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.closedloop.brand.Brand;

/** What pages need to look like the company. */
@Named
@ApplicationScoped
public class Appearance {

  @Inject private Brand brand;

  /** Rules for the head of a page; empty if the company has no colour of its own. */
  public String getCss() {
    return brand.css();
  }

  /** Where the logo is found, with a mark that changes with it; empty without one. */
  public String getLogo() {
    return brand
        .logo()
        .map(logo -> "/brand/logo?v=" + Integer.toHexString(Arrays.hashCode(logo.content())))
        .orElse("");
  }
}
