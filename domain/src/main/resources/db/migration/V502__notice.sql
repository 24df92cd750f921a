-- What people are told. The recipient is an account name, or 'employee:' and a code for people who do not sign in. Nobody is told twice under one dedup key. mail_at: when the mail is tried next; null when none is to be sent.
create sequence notice_seq start with 1 increment by 1000;
create table notice (
  id         bigint        not null constraint notice_pk primary key,
  recipient  varchar(70)   not null,
  kind       varchar(60)   not null,
  urgency    varchar(10)   not null constraint notice_urgency_known check (urgency in ('INFO', 'WARNING', 'OVERDUE')),
  arguments  varchar(4000) not null,
  link       varchar(500),
  told_at    timestamp with time zone not null,
  read_at    timestamp with time zone,
  mail_at    timestamp with time zone,
  mail_tries smallint      not null,
  mailed_at  timestamp with time zone,
  mail_error varchar(500),
  dedup      varchar(200)  not null,
  constraint notice_once unique (recipient, dedup)
);
create index notice_unread on notice (recipient, read_at, told_at);
create index notice_newest on notice (recipient, told_at);
create index notice_mail on notice (mail_at);

-- Whether somebody wants mails, and where to; who has no row gets them at the employee's address.
create table notice_setting (
  recipient varchar(70)  not null constraint notice_setting_pk primary key,
  mail      boolean      not null,
  address   varchar(254)
);
