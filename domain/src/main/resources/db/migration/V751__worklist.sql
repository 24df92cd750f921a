-- What people wrote down in a worklist they had taken along, row by row: nothing of it is lost, and no row counts twice.
create table worklist_entry (
  id           bigint        not null constraint worklist_entry_pk primary key,
  account      varchar(60)   not null,
  fingerprint  varchar(64)   not null,
  file_name    varchar(200)  not null,
  row_number   int           not null,
  brought_at   timestamp with time zone not null,
  lead         varchar(320)  not null,
  company      varchar(300),
  step         bigint,
  step_version bigint,
  contacted_at timestamp with time zone,
  kind         varchar(20),
  outcome      varchar(100),
  subject      varchar(500),
  done         boolean       not null,
  next_step    varchar(500),
  next_due     date,
  unread       varchar(2000),
  state        varchar(10)   not null constraint worklist_entry_state_known check (state in ('TAKEN', 'KEPT', 'DROPPED')),
  reason       varchar(2000),
  contested    boolean       not null,
  settled_at   timestamp with time zone,
  version      bigint        not null,
  constraint worklist_entry_once unique (account, fingerprint)
);
create index worklist_entry_of on worklist_entry (account, brought_at);
create sequence worklist_entry_seq increment by 1000;
