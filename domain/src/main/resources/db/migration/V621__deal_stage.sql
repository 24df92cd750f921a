-- The phases of a deal in the order Sales works through them; a phase only a source knows comes after these.
create table deal_stage (
  code     varchar(60)  not null constraint deal_stage_pk primary key,
  name_de  varchar(100) not null,
  name_en  varchar(100) not null,
  position int          not null
);
insert into deal_stage (code, name_de, name_en, position) values
  ('Qualifizierung', 'Qualifizierung', 'Qualification', 10),
  ('Angebot', 'Angebot', 'Proposal', 20),
  ('Verhandlung', 'Verhandlung', 'Negotiation', 30);

-- Open deals of one person, for the board and the list.
create index opportunity_standing on opportunity (outcome, owner);
