-- The roles people play when a company buys, and which of them must be known.
create table buying_role (
  code     varchar(60)  not null constraint buying_role_pk primary key,
  name_de  varchar(100) not null,
  name_en  varchar(100) not null,
  required boolean      not null,
  position int          not null
);
insert into buying_role (code, name_de, name_en, required, position) values
  ('decider', 'Entscheider', 'Decision maker', true, 10),
  ('technical', 'Technischer Entscheider', 'Technical decision maker', true, 20),
  ('purchaser', 'Einkäufer', 'Purchaser', true, 30),
  ('user', 'Anwender', 'User', true, 40),
  ('recommender', 'Empfehler', 'Recommender', false, 50),
  ('gatekeeper', 'Türöffner', 'Gatekeeper', false, 60);

-- How sources call these roles, in small letters.
create table buying_role_word (
  word varchar(60) not null constraint buying_role_word_pk primary key,
  role varchar(60) not null constraint buying_role_word_role_fk references buying_role
);
insert into buying_role_word (word, role) values
  ('entscheider', 'decider'), ('decision maker', 'decider'), ('decider', 'decider'),
  ('economic buyer', 'decider'),
  ('technischer entscheider', 'technical'), ('technical decision maker', 'technical'),
  ('technical buyer', 'technical'),
  ('einkäufer', 'purchaser'), ('einkauf', 'purchaser'), ('purchaser', 'purchaser'),
  ('buyer', 'purchaser'),
  ('anwender', 'user'), ('user', 'user'), ('end user', 'user'),
  ('empfehler', 'recommender'), ('recommender', 'recommender'), ('influencer', 'recommender'),
  ('champion', 'recommender'),
  ('türöffner', 'gatekeeper'), ('gatekeeper', 'gatekeeper');

-- What people here found out about somebody's part in buying. Appended only; the newest row of a contact holds and wins over the source.
create sequence buying_center_change_seq start with 1 increment by 1000;
create table buying_center_change (
  id        bigint      not null constraint buying_center_change_pk primary key,
  contact   bigint      not null constraint buying_center_change_contact_fk references contact,
  role      varchar(60) constraint buying_center_change_role_fk references buying_role,
  influence varchar(10) constraint buying_center_influence_known check (influence in ('HIGH', 'MEDIUM', 'LOW')),
  attitude  varchar(10) constraint buying_center_attitude_known check (attitude in ('FOR', 'NEUTRAL', 'AGAINST')),
  at        timestamp with time zone not null,
  actor     varchar(100) not null
);
create index buying_center_change_contact on buying_center_change (contact, id);

-- The deals of one company.
create index opportunity_account on opportunity (account_id);
