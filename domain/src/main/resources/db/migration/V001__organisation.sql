-- Who works here: teams, employees, and the accounts they sign in with.
create table team (
  code       varchar(60)  not null constraint team_pk primary key,
  name       varchar(200) not null,
  department varchar(20)  not null constraint team_department_known check (department in ('MARKETING', 'SALES', 'SERVICE', 'OPERATIONS')),
  region     varchar(60)
);

create sequence employee_seq start with 1 increment by 1000;
create table employee (
  id          bigint       not null constraint employee_pk primary key,
  code        varchar(60)  not null constraint employee_code_unique unique,
  name        varchar(200) not null,
  email       varchar(254),
  team        varchar(60),
  active      boolean      default true not null,
  digest      bigint,
  recorded_at timestamp with time zone not null,
  version     bigint       not null
);

create table user_account (
  name          varchar(60)  not null constraint user_account_pk primary key,
  password_hash varchar(300) not null,
  display_name  varchar(200) not null,
  employee      varchar(60),
  language      varchar(5),
  active        boolean      default true not null,
  demo          boolean      default false not null,
  stamp         bigint       default 0 not null,
  created_at    timestamp with time zone not null,
  version       bigint       not null
);

create table user_role (
  user_name varchar(60) not null constraint user_role_account_fk references user_account,
  role      varchar(30) not null,
  constraint user_role_pk primary key (user_name, role)
);

-- Facts about this installation that must never change silently: reporting zone, currency, demo mode.
create table installation (
  name  varchar(60)  not null constraint installation_pk primary key,
  setting varchar(400) not null
);
