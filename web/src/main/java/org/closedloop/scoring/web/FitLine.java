package org.closedloop.scoring.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.closedloop.scoring.Comparison;
import org.closedloop.scoring.FitRule;
import org.closedloop.text.Wording;

/** A fit rule while somebody edits it. */
public class FitLine implements Serializable {

  private String de = "";
  private String en = "";
  private String attribute = "company";
  private Comparison is = Comparison.KNOWN;
  private String values = "";
  private int points = 5;

  static FitLine of(FitRule rule) {
    FitLine line = new FitLine();
    line.de = rule.name().german();
    line.en = rule.name().english();
    line.attribute = rule.attribute();
    line.is = rule.is();
    line.values = String.join(", ", rule.values());
    line.points = rule.points();
    return line;
  }

  FitRule rule() {
    List<String> compared =
        is.takesValues()
            ? Arrays.stream(values.split(",")).map(String::strip).filter(v -> !v.isEmpty()).toList()
            : List.of();
    return new FitRule(new Wording(de.strip(), en.strip()), attribute, is, compared, points);
  }

  public String getDe() {
    return de;
  }

  public void setDe(String de) {
    this.de = de == null ? "" : de;
  }

  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = en == null ? "" : en;
  }

  public String getAttribute() {
    return attribute;
  }

  public void setAttribute(String attribute) {
    this.attribute = attribute;
  }

  public Comparison getIs() {
    return is;
  }

  public void setIs(Comparison is) {
    this.is = is;
  }

  public String getValues() {
    return values;
  }

  public void setValues(String values) {
    this.values = values == null ? "" : values;
  }

  public int getPoints() {
    return points;
  }

  public void setPoints(int points) {
    this.points = points;
  }
}
