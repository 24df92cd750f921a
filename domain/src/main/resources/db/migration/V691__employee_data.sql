-- Who may see figures of single persons: versions that never change, the newest is in force.
create table privacy_policy (
  number         integer      not null constraint privacy_policy_pk primary key,
  minimum_group  integer      not null constraint privacy_policy_group_sensible check (minimum_group between 1 and 100),
  workbook_teams boolean      not null,
  reason         varchar(500),
  decided_by     varchar(60)  not null,
  valid_from     timestamp with time zone not null
);

create table privacy_policy_role (
  policy integer     not null constraint privacy_policy_role_policy_fk references privacy_policy,
  role   varchar(30) not null,
  constraint privacy_policy_role_pk primary key (policy, role)
);

insert into privacy_policy (number, minimum_group, workbook_teams, decided_by, valid_from)
values (1, 2, false, 'installation', timestamp with time zone '1970-01-01 00:00:00+00');
insert into privacy_policy_role (policy, role) values (1, 'sales-lead');
insert into privacy_policy_role (policy, role) values (1, 'controller');
insert into privacy_policy_role (policy, role) values (1, 'admin');
insert into privacy_policy_role (policy, role) values (1, 'integration');

-- Who looked at figures of single persons: whom holds the codes between commas, or a star for everybody.
create sequence privacy_look_seq start with 1 increment by 1000;
create table privacy_look (
  id        bigint       not null constraint privacy_look_pk primary key,
  at        timestamp with time zone not null,
  account   varchar(60)  not null,
  figure    varchar(60)  not null,
  first_day date         not null,
  end_day   date         not null,
  whom      varchar(400) not null
);
create index privacy_look_at on privacy_look (at);
