package org.closedloop.calendar;

import java.util.Locale;
import java.util.Optional;

/** Where a public holiday is one: a German Land, Austria, or a Swiss canton. */
public enum Land {
  BW,
  BY,
  BE,
  BB,
  HB,
  HH,
  HE,
  MV,
  NI,
  NW,
  RP,
  SL,
  SN,
  ST,
  SH,
  TH,
  AT,
  CH_AG,
  CH_AI,
  CH_AR,
  CH_BE,
  CH_BL,
  CH_BS,
  CH_FR,
  CH_GE,
  CH_GL,
  CH_GR,
  CH_JU,
  CH_LU,
  CH_NE,
  CH_NW,
  CH_OW,
  CH_SG,
  CH_SH,
  CH_SO,
  CH_SZ,
  CH_TG,
  CH_TI,
  CH_UR,
  CH_VD,
  CH_VS,
  CH_ZG,
  CH_ZH;

  private static final int CANTON = 3;

  /** The country by its two letters, in upper case. */
  public String country() {
    if (this == AT) {
      return "AT";
    }
    return isCanton() ? "CH" : "DE";
  }

  /** The part of the country by its letters, in upper case; empty for a whole country. */
  public Optional<String> region() {
    if (this == AT) {
      return Optional.empty();
    }
    return Optional.of(isCanton() ? name().substring(CANTON) : name());
  }

  /** The text that names it. */
  public String textKey() {
    return "calendar.land." + name().toLowerCase(Locale.ROOT);
  }

  private boolean isCanton() {
    return name().startsWith("CH_");
  }
}
