-- A person or company that showed interest. stage, furthest, cycle, slice and excluded repeat what the history says; history rules.
create sequence lead_seq start with 1 increment by 1000;
create table lead (
  id          bigint       not null constraint lead_pk primary key,
  source      smallint     not null constraint lead_source_fk references source_system,
  source_key  varchar(200) not null,
  account_id  bigint       constraint lead_account_fk references account,
  contact_id  bigint       constraint lead_contact_fk references contact,
  company     varchar(300),
  person      varchar(300),
  email       varchar(254),
  phone       varchar(60),
  city        varchar(200),
  created_at  timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stage       varchar(20)  not null,
  stage_at    timestamp with time zone not null,
  furthest    varchar(20)  not null,
  cycle       int          default 1 not null,
  slice       int          not null constraint lead_slice_fk references slice,
  excluded    boolean      default false not null,
  digest      bigint,
  version     bigint       not null,
  constraint lead_key_unique unique (source, source_key)
);
create index lead_created on lead (created_at, id);
create index lead_stage on lead (stage, stage_at);

-- Every move of a lead through the funnel. Appended only; a correction names the row it replaces.
create sequence stage_change_seq start with 1 increment by 1000;
create table stage_change (
  id          bigint       not null constraint stage_change_pk primary key,
  lead        bigint       not null constraint stage_change_lead_fk references lead,
  stage       varchar(20)  not null,
  at          timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  actor       varchar(100),
  reason      varchar(300),
  source      smallint     not null,
  source_key  varchar(200) not null,
  revision    smallint     default 0 not null,
  corrects    bigint,
  retracted   boolean      default false not null,
  digest      bigint,
  constraint stage_change_key_unique unique (source, source_key, revision)
);
create index stage_change_lead on stage_change (lead);

-- Where a lead belongs (its slice) and whether it counts, from an instant on. Appended only; a correction names the row it replaces.
create sequence lead_profile_seq start with 1 increment by 1000;
create table lead_profile (
  id          bigint   not null constraint lead_profile_pk primary key,
  lead        bigint   not null constraint lead_profile_lead_fk references lead,
  at          timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  slice       int      not null constraint lead_profile_slice_fk references slice,
  excluded    boolean  default false not null,
  actor       varchar(100),
  reason      varchar(300),
  corrects    bigint
);
create index lead_profile_lead on lead_profile (lead);

-- Leads whose history changed since a night took note: written in the transaction that changes them.
create sequence changed_lead_seq start with 1 increment by 1000;
create table changed_lead (
  id   bigint not null constraint changed_lead_pk primary key,
  lead bigint not null
);

-- Columns of a source that no field names, kept with their record.
create table record_attribute (
  record    varchar(30)   not null,
  record_id bigint        not null,
  lead      bigint,
  name      varchar(100)  not null,
  content   varchar(1000) not null,
  constraint record_attribute_pk primary key (record, record_id, name)
);
create index record_attribute_lead on record_attribute (lead, name);
