package org.closedloop.demo;

/** Who works at Falkenrath. The codes of the first eight are those of the demo accounts. */
enum Colleague {
  MARKETING("marketing", "Jana Lindqvist", "marketing"),
  MARKETING_LEAD("marketing-lead", "Miriam Kolb", "marketing"),
  SALES("sales", "Timo Reuter", "vertrieb-west"),
  SALES_LEAD("sales-lead", "Carsten Vogelsang", "vertriebsleitung"),
  MANAGEMENT("management", "Dr. Henrik Falk", "verwaltung"),
  CONTROLLER("controller", "Ute Sommerfeld", "verwaltung"),
  ADMIN("admin", "Emre Aksoy", "verwaltung"),
  INTEGRATION("integration", "CRM-Schnittstelle", "verwaltung"),
  PETERSEN("j.petersen", "Jette Petersen", "vertrieb-nord"),
  WULFF("a.wulff", "Arne Wulff", "vertrieb-nord"),
  HAAS("n.haas", "Nils Haas", "vertrieb-west"),
  OVERBECK("k.overbeck", "Kerstin Overbeck", "vertrieb-west"),
  BRUNNER("l.brunner", "Leonhard Brunner", "vertrieb-sued"),
  YILMAZ("m.yilmaz", "Melek Yılmaz", "vertrieb-sued"),
  HUBER("s.huber", "Sophie Huber", "vertrieb-sued"),
  KADEN("r.kaden", "Rico Kaden", "vertrieb-ost"),
  NOWAK("d.nowak", "Daria Nowak", "vertrieb-ost"),
  AEBI("c.aebi", "Corinne Aebi", "vertrieb-international"),
  MOREAU("e.moreau", "Étienne Moreau", "vertrieb-international");

  final String code;
  final String title;
  final String team;

  Colleague(String code, String title, String team) {
    this.code = code;
    this.title = title;
    this.team = team;
  }
}
