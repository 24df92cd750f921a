-- What a workbook was made from, with the proof of its values: enough to make it again.
create sequence report_manifest_seq start with 1 increment by 1000;
create table report_manifest (
  id          bigint      not null constraint report_manifest_pk primary key,
  report      varchar(40) not null,
  report_month date       not null,
  language    varchar(8)  not null,
  run         int         not null constraint report_manifest_run_fk references run,
  zone        varchar(60) not null,
  currency    varchar(3)  not null,
  as_of       date        not null,
  known_at    timestamp with time zone not null,
  grounds     text        not null,
  definitions text        not null,
  names       text        not null,
  sheets      text        not null,
  cells       bigint      not null,
  hash        varchar(64) not null,
  made_by     varchar(60) not null,
  made_at     timestamp with time zone not null
);
create index report_manifest_made on report_manifest (made_at);

-- A run or a workbook made once more from its manifest, and what came of it.
create sequence verification_seq start with 1 increment by 1000;
create table verification (
  id            bigint      not null constraint verification_pk primary key,
  subject       varchar(10) not null constraint verification_subject_known check (subject in ('RUN', 'WORKBOOK')),
  subject_id    bigint      not null,
  state         varchar(10) not null constraint verification_state_known check (state in ('RUNNING', 'EQUAL', 'DIFFERENT', 'FAILED')),
  requested_by  varchar(60) not null,
  started_at    timestamp with time zone not null,
  touched_at    timestamp with time zone not null,
  ended_at      timestamp with time zone,
  parts         int         default 0 not null,
  parts_done    int         default 0 not null,
  cells         bigint      default 0 not null,
  differences   bigint      default 0 not null,
  expected_hash varchar(64) not null,
  hash          varchar(64),
  named         text,
  failure       varchar(2000)
);
create index verification_subject on verification (subject, subject_id);
