package org.closedloop.demo;

import java.util.List;

/** A team in Sales with the people in it. */
enum SalesTeam {
  NORTH("vertrieb-nord", "Vertrieb Nord", "Nord", "j.petersen", "a.wulff"),
  WEST("vertrieb-west", "Vertrieb West", "West", "sales", "n.haas", "k.overbeck"),
  SOUTH("vertrieb-sued", "Vertrieb Süd", "Süd", "l.brunner", "m.yilmaz", "s.huber"),
  EAST("vertrieb-ost", "Vertrieb Ost", "Ost", "r.kaden", "d.nowak"),
  INTERNATIONAL("vertrieb-international", "Vertrieb International", "", "c.aebi", "e.moreau");

  final String code;
  final String title;
  final String region;
  final List<String> people;

  SalesTeam(String code, String title, String region, String... people) {
    this.code = code;
    this.title = title;
    this.region = region;
    this.people = List.of(people);
  }
}
