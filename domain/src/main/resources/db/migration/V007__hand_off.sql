-- Offers of leads from Marketing to Sales and their answers, as events: offered, accepted, returned, declined, withdrawn. Appended only.
create sequence hand_off_change_seq start with 1 increment by 1000;
create table hand_off_change (
  id          bigint       not null constraint hand_off_change_pk primary key,
  hand_off    varchar(200) not null,
  lead        bigint       not null constraint hand_off_change_lead_fk references lead,
  kind        varchar(12)  not null constraint hand_off_change_kind_known check (kind in ('OFFERED', 'ACCEPTED', 'RETURNED', 'DECLINED', 'WITHDRAWN')),
  at          timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  team        varchar(60),
  employee    varchar(60),
  reason      varchar(100),
  next_step   varchar(300),
  resubmit_on date,
  rating      smallint,
  feedback    varchar(2000),
  actor       varchar(100),
  source      smallint     not null,
  source_key  varchar(200) not null,
  revision    smallint     default 0 not null,
  corrects    bigint,
  retracted   boolean      default false not null,
  digest      bigint,
  constraint hand_off_change_key_unique unique (source, source_key, revision)
);
create index hand_off_change_lead on hand_off_change (lead);
