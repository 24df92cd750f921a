-- How one kind of file becomes one kind of record.
create table import_contract (
  code       varchar(60) not null constraint import_contract_pk primary key,
  body       text        not null,
  shipped    boolean     default false not null,
  changed_by varchar(60) not null,
  changed_at timestamp with time zone not null,
  version    bigint      not null
);

-- One file taken in, with what became of its rows.
create sequence file_import_seq start with 1 increment by 1;
create table file_import (
  id           bigint       not null constraint file_import_pk primary key,
  contract     varchar(60)  not null,
  body         text         not null,
  file_name    varchar(300) not null,
  path         varchar(1000) not null,
  size         bigint       not null,
  state        varchar(10)  not null constraint file_import_state_known check (state in ('RUNNING', 'DONE', 'FAILED')),
  read_rows    bigint       default 0 not null,
  created      bigint       default 0 not null,
  changed      bigint       default 0 not null,
  unchanged    bigint       default 0 not null,
  rejected     bigint       default 0 not null,
  warnings     bigint       default 0 not null,
  requested_by varchar(60)  not null,
  started_at   timestamp with time zone not null,
  ended_at     timestamp with time zone,
  failure      varchar(2000),
  execution_id bigint,
  version      bigint       not null
);

-- A row that could not be taken in (or was, with a warning), kept with the reason.
create sequence rejected_record_seq start with 1 increment by 1000;
create table rejected_record (
  id          bigint        not null constraint rejected_record_pk primary key,
  import      bigint        not null constraint rejected_record_import_fk references file_import,
  warning     boolean       default false not null,
  line        bigint        not null,
  column_name varchar(200),
  bad_value   varchar(1000),
  reason      varchar(60)   not null,
  detail      varchar(1000) not null,
  raw         text
);
create index rejected_record_import on rejected_record (import, line);
