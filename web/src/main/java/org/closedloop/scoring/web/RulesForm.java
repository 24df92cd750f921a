package org.closedloop.scoring.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.scoring.ScoringRules;

/** The rules of a version while somebody edits them. */
public class RulesForm implements Serializable {

  private int halfLifeDays;
  private int fitCap;
  private int engagementCap;
  private int threshold;
  private int hot;
  private int gradeA;
  private int gradeB;
  private int gradeC;
  private int level1;
  private int level2;
  private int level3;
  private List<FitLine> fit = new ArrayList<>();
  private List<EngagementLine> engagement = new ArrayList<>();

  static RulesForm of(ScoringRules rules) {
    RulesForm form = new RulesForm();
    form.halfLifeDays = rules.halfLifeDays();
    form.fitCap = rules.fitCap();
    form.engagementCap = rules.engagementCap();
    form.threshold = rules.threshold();
    form.hot = rules.hot();
    form.gradeA = rules.grades().get(0);
    form.gradeB = rules.grades().get(1);
    form.gradeC = rules.grades().get(2);
    form.level1 = rules.levels().get(0);
    form.level2 = rules.levels().get(1);
    form.level3 = rules.levels().get(2);
    rules.fit().forEach(rule -> form.fit.add(FitLine.of(rule)));
    rules.engagement().forEach(rule -> form.engagement.add(EngagementLine.of(rule)));
    return form;
  }

  ScoringRules rules() {
    return new ScoringRules(
        halfLifeDays,
        fitCap,
        engagementCap,
        threshold,
        hot,
        List.of(gradeA, gradeB, gradeC),
        List.of(level1, level2, level3),
        fit.stream().map(FitLine::rule).toList(),
        engagement.stream().map(EngagementLine::rule).toList());
  }

  /** The most points there can be. */
  public int getMost() {
    return fitCap + engagementCap;
  }

  public List<FitLine> getFit() {
    return fit;
  }

  public List<EngagementLine> getEngagement() {
    return engagement;
  }

  public int getHalfLifeDays() {
    return halfLifeDays;
  }

  public void setHalfLifeDays(int halfLifeDays) {
    this.halfLifeDays = halfLifeDays;
  }

  public int getFitCap() {
    return fitCap;
  }

  public void setFitCap(int fitCap) {
    this.fitCap = fitCap;
  }

  public int getEngagementCap() {
    return engagementCap;
  }

  public void setEngagementCap(int engagementCap) {
    this.engagementCap = engagementCap;
  }

  public int getThreshold() {
    return threshold;
  }

  public void setThreshold(int threshold) {
    this.threshold = threshold;
  }

  public int getHot() {
    return hot;
  }

  public void setHot(int hot) {
    this.hot = hot;
  }

  public int getGradeA() {
    return gradeA;
  }

  public void setGradeA(int gradeA) {
    this.gradeA = gradeA;
  }

  public int getGradeB() {
    return gradeB;
  }

  public void setGradeB(int gradeB) {
    this.gradeB = gradeB;
  }

  public int getGradeC() {
    return gradeC;
  }

  public void setGradeC(int gradeC) {
    this.gradeC = gradeC;
  }

  public int getLevel1() {
    return level1;
  }

  public void setLevel1(int level1) {
    this.level1 = level1;
  }

  public int getLevel2() {
    return level2;
  }

  public void setLevel2(int level2) {
    this.level2 = level2;
  }

  public int getLevel3() {
    return level3;
  }

  public void setLevel3(int level3) {
    this.level3 = level3;
  }
}
