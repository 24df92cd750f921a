-- Companies and the people in them.
create sequence account_seq start with 1 increment by 1000;
create table account (
  id          bigint       not null constraint account_pk primary key,
  source      smallint     not null constraint account_source_fk references source_system,
  source_key  varchar(200) not null,
  name        varchar(300) not null,
  city        varchar(200),
  postal_code varchar(20),
  country     varchar(60),
  region      varchar(100),
  segment     varchar(100),
  industry    varchar(100),
  website     varchar(300),
  employees   int,
  created_at  timestamp with time zone,
  recorded_at timestamp with time zone not null,
  digest      bigint,
  version     bigint       not null,
  constraint account_key_unique unique (source, source_key)
);
create index account_name on account (name);

create sequence contact_seq start with 1 increment by 1000;
create table contact (
  id          bigint       not null constraint contact_pk primary key,
  source      smallint     not null constraint contact_source_fk references source_system,
  source_key  varchar(200) not null,
  account_id  bigint       constraint contact_account_fk references account,
  name        varchar(300) not null,
  email       varchar(254),
  phone       varchar(60),
  job_title   varchar(200),
  buying_role varchar(60),
  recorded_at timestamp with time zone not null,
  digest      bigint,
  version     bigint       not null,
  constraint contact_key_unique unique (source, source_key)
);
create index contact_account on contact (account_id);
