-- How leads are scored: rules as data, in versions. A published version never changes; it holds from its day until the next one begins.
create table scoring_model (
  number       int          not null constraint scoring_model_pk primary key,
  state        varchar(10)  not null constraint scoring_model_state_known check (state in ('DRAFT', 'PUBLISHED')),
  valid_from   timestamp with time zone,
  rules        text         not null,
  note         varchar(300),
  changed_by   varchar(100) not null,
  changed_at   timestamp with time zone not null,
  published_by varchar(100),
  published_at timestamp with time zone,
  edits        int          default 0 not null,
  constraint scoring_model_published check (state = 'DRAFT' or valid_from is not null)
);

-- What a lead is worth as far as we know, by which version. basis holds what the points are made of; changes_at is when
-- its points fall next although nothing happens.
create table lead_score (
  lead        bigint        not null constraint lead_score_pk primary key constraint lead_score_lead_fk references lead,
  model       int           not null constraint lead_score_model_fk references scoring_model,
  points      int           not null,
  fit         int           not null,
  engagement  int           not null,
  grade       varchar(2)    not null,
  qualified   boolean       not null,
  hot         boolean       not null,
  computed_at timestamp with time zone not null,
  changes_at  timestamp with time zone,
  basis       varchar(4000) not null
);
create index lead_score_points on lead_score (points desc, lead);
create index lead_score_changes on lead_score (changes_at);
create index lead_score_model on lead_score (model, lead);

-- Leads whose score has to be computed anew: written in the transaction that changes what it depends on.
create table score_due (
  lead bigint not null
);
create index score_due_lead on score_due (lead);
insert into score_due (lead) select id from lead;

-- A changed company or contact changes the fit of its leads.
create index lead_account on lead (account_id);
create index lead_contact on lead (contact_id);

-- Each time a lead that nobody has qualified yet came to the threshold, and when the rest of the application was told.
create sequence score_passage_seq start with 1 increment by 1000;
create table score_passage (
  id      bigint not null constraint score_passage_pk primary key,
  lead    bigint not null constraint score_passage_lead_fk references lead,
  model   int    not null constraint score_passage_model_fk references scoring_model,
  points  int    not null,
  at      timestamp with time zone not null,
  told_at timestamp with time zone
);
create index score_passage_lead on score_passage (lead);
create index score_passage_told on score_passage (told_at, id);

insert into scoring_model (number, state, valid_from, rules, note, changed_by, changed_at, published_by, published_at)
values (1, 'PUBLISHED', timestamp with time zone '2000-01-01 00:00:00+00:00',
'{"halfLifeDays":30,"fitCap":50,"engagementCap":50,"threshold":50,"hot":75,"grades":[40,30,15],"levels":[35,20,8],
"fit":[
{"de":"Firma bekannt","en":"Company known","attribute":"company","is":"KNOWN","points":10},
{"de":"Ansprechpartner mit Namen","en":"Person known by name","attribute":"person","is":"KNOWN","points":5},
{"de":"Telefonnummer vorhanden","en":"Phone number known","attribute":"phone","is":"KNOWN","points":5},
{"de":"Position bekannt","en":"Job title known","attribute":"contact.job-title","is":"KNOWN","points":10},
{"de":"Entscheider","en":"Decision maker","attribute":"contact.buying-role","is":"ONE_OF","values":["Entscheider","Decision maker"],"points":10},
{"de":"Ab 50 Beschäftigte","en":"50 employees or more","attribute":"account.employees","is":"AT_LEAST","values":["50"],"points":10},
{"de":"Private Mailadresse","en":"Private e-mail address","attribute":"email","is":"CONTAINS","values":["@gmail.","@gmx.","@web.de","@yahoo.","@hotmail.","@t-online."],"points":-15}],
"engagement":[
{"de":"Formular gesendet","en":"Form sent","kind":"FORM","points":15,"cap":30},
{"de":"Unterlagen heruntergeladen","en":"Content downloaded","kind":"DOWNLOAD","points":12,"cap":30},
{"de":"Veranstaltung besucht","en":"Event attended","kind":"EVENT","points":20,"cap":40},
{"de":"Gespräch geführt","en":"Meeting held","kind":"MEETING","points":25,"cap":50},
{"de":"Angerufen","en":"Called us","kind":"CALL","points":10,"cap":20},
{"de":"Angebot erhalten","en":"Offer received","kind":"OFFER","points":20,"cap":40},
{"de":"Link in Mail geklickt","en":"Link in e-mail clicked","kind":"EMAIL_CLICKED","points":6,"cap":18},
{"de":"Mail geöffnet","en":"E-mail opened","kind":"EMAIL_OPENED","points":2,"cap":10},
{"de":"Website besucht","en":"Website visited","kind":"VISIT","points":3,"cap":15},
{"de":"Andere Reaktion","en":"Other response","kind":"OTHER","points":3,"cap":9}]}',
null, 'system', timestamp with time zone '2000-01-01 00:00:00+00:00', 'system', timestamp with time zone '2000-01-01 00:00:00+00:00');
