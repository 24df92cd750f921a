-- What the two departments agreed on handing over, as versions: when a lead is ready, which reasons and feedback an answer needs, who gets it.
create table hand_off_rules (
  version      int          not null constraint hand_off_rules_pk primary key,
  valid_from   timestamp with time zone not null,
  published_by varchar(100) not null,
  note         varchar(300),
  return_limit int          not null,
  auto_offer   boolean      default false not null
);

create table readiness_rule (
  rules     int          not null constraint readiness_rule_rules_fk references hand_off_rules,
  place     int          not null,
  criterion varchar(30)  not null,
  argument  varchar(100),
  needed    boolean      not null,
  text_de   varchar(200) not null,
  text_en   varchar(200) not null,
  constraint readiness_rule_pk primary key (rules, place)
);

create table answer_reason (
  rules      int          not null constraint answer_reason_rules_fk references hand_off_rules,
  place      int          not null,
  outcome    varchar(10)  not null constraint answer_reason_outcome_known check (outcome in ('ACCEPTED', 'RETURNED', 'DECLINED')),
  code       varchar(100) not null,
  suitable   boolean      not null,
  needs_text boolean      not null,
  text_de    varchar(200) not null,
  text_en    varchar(200) not null,
  constraint answer_reason_pk primary key (rules, place),
  constraint answer_reason_code_unique unique (rules, outcome, code)
);

create table feedback_rule (
  rules           int         not null constraint feedback_rule_rules_fk references hand_off_rules,
  outcome         varchar(10) not null constraint feedback_rule_outcome_known check (outcome in ('ACCEPTED', 'RETURNED', 'DECLINED')),
  needs_rating    boolean     not null,
  needs_reason    boolean     not null,
  needs_next_step boolean     not null,
  needs_date      boolean     not null,
  needs_text      boolean     not null,
  constraint feedback_rule_pk primary key (rules, outcome)
);

create table routing_rule (
  rules    int          not null constraint routing_rule_rules_fk references hand_off_rules,
  place    int          not null,
  region   varchar(100),
  segment  varchar(100),
  product  varchar(100),
  campaign varchar(100),
  team     varchar(60),
  method   varchar(20)  not null constraint routing_rule_method_known check (method in ('ROUND_ROBIN', 'CAPACITY')),
  capacity int          not null,
  constraint routing_rule_pk primary key (rules, place)
);

insert into hand_off_rules (version, valid_from, published_by, note, return_limit, auto_offer)
values (1, timestamp with time zone '1970-01-01 00:00:00+00:00', 'closedloop', null, 3, false);

insert into readiness_rule (rules, place, criterion, argument, needed, text_de, text_en) values
  (1, 1, 'COMPANY', null, true, 'Firma', 'Company'),
  (1, 2, 'PERSON', null, true, 'Ansprechpartner', 'Contact person'),
  (1, 3, 'REACHABLE', null, true, 'E-Mail oder Telefon', 'E-mail or phone'),
  (1, 4, 'INTEREST', null, true, 'Gesprächsanlass (Download, Formular oder Veranstaltung)', 'Reason to call (download, form or event)'),
  (1, 5, 'PHONE', null, false, 'Telefon', 'Phone'),
  (1, 6, 'PRODUCT', null, false, 'Produktinteresse', 'Product of interest'),
  (1, 7, 'REGION', null, false, 'Region', 'Region'),
  (1, 8, 'SEGMENT', null, false, 'Segment', 'Segment');

insert into answer_reason (rules, place, outcome, code, suitable, needs_text, text_de, text_en) values
  (1, 1, 'RETURNED', 'need-later', true, false, 'Bedarf später', 'Need comes later'),
  (1, 2, 'RETURNED', 'budget-open', true, false, 'Budget nicht freigegeben', 'Budget not released'),
  (1, 3, 'RETURNED', 'time-frame-open', true, false, 'Zeitrahmen offen', 'Time frame open'),
  (1, 4, 'RETURNED', 'wrong-contact', true, false, 'Falscher Ansprechpartner', 'Wrong contact person'),
  (1, 5, 'RETURNED', 'not-reached', true, false, 'Nicht erreicht', 'Not reached'),
  (1, 6, 'RETURNED', 'other', true, true, 'Anderer Grund', 'Another reason'),
  (1, 7, 'DECLINED', 'no-need', false, false, 'Kein Bedarf', 'No need'),
  (1, 8, 'DECLINED', 'private-person', false, false, 'Privatperson', 'Private person'),
  (1, 9, 'DECLINED', 'competitor', false, false, 'Wettbewerber', 'Competitor'),
  (1, 10, 'DECLINED', 'outside-range', false, false, 'Außerhalb des Programms', 'Outside our range'),
  (1, 11, 'DECLINED', 'spam', false, false, 'Spam', 'Spam'),
  (1, 12, 'DECLINED', 'not-ready', true, true, 'Noch nicht reif für den Vertrieb', 'Not ready for Sales yet'),
  (1, 13, 'DECLINED', 'other', false, true, 'Anderer Grund', 'Another reason');

insert into feedback_rule (rules, outcome, needs_rating, needs_reason, needs_next_step, needs_date, needs_text) values
  (1, 'ACCEPTED', true, false, false, false, false),
  (1, 'RETURNED', true, true, true, true, false),
  (1, 'DECLINED', true, true, false, false, false);

insert into routing_rule (rules, place, region, segment, product, campaign, team, method, capacity) values
  (1, 1, null, null, null, null, null, 'ROUND_ROBIN', 30);

-- What Marketing and Sales say to each other about a lead.
create sequence lead_comment_seq start with 1 increment by 1000;
create table lead_comment (
  id       bigint        not null constraint lead_comment_pk primary key,
  lead     bigint        not null constraint lead_comment_lead_fk references lead,
  hand_off bigint,
  at       timestamp with time zone not null,
  author   varchar(100)  not null,
  side     varchar(20)   not null,
  said     varchar(2000) not null,
  version  bigint        not null
);
create index lead_comment_lead on lead_comment (lead, at);

-- An answer somebody has begun to write.
create table hand_off_draft (
  hand_off    bigint       not null,
  author      varchar(100) not null,
  saved_at    timestamp with time zone not null,
  outcome     varchar(10),
  reason      varchar(100),
  next_step   varchar(300),
  resubmit_on date,
  rating      smallint,
  feedback    varchar(2000),
  constraint hand_off_draft_pk primary key (hand_off, author)
);
