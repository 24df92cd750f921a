-- When the company works. A version never changes; a change of mind is the next version. Hours are minutes of the local day, 1440 is midnight at its end. No zone: the reporting zone.
create sequence business_calendar_seq start with 1001 increment by 1000;
create table business_calendar (
  id         bigint       not null constraint business_calendar_pk primary key,
  code       varchar(60)  not null,
  version    integer      not null,
  name       varchar(200) not null,
  zone       varchar(60),
  land       varchar(10),
  valid_from timestamp with time zone not null,
  created_by varchar(60)  not null,
  created_at timestamp with time zone not null,
  constraint business_calendar_version_unique unique (code, version)
);

create table calendar_window (
  calendar bigint   not null constraint calendar_window_calendar_fk references business_calendar,
  weekday  smallint not null constraint calendar_window_weekday_known check (weekday between 1 and 7),
  opens    smallint not null,
  closes   smallint not null,
  constraint calendar_window_pk primary key (calendar, weekday, opens),
  constraint calendar_window_forward check (opens >= 0 and opens < closes and closes <= 1440)
);

-- A day with hours of its own: one row per window, or one row without hours for a closed day.
create table calendar_exception (
  calendar bigint       not null constraint calendar_exception_calendar_fk references business_calendar,
  on_day   date         not null,
  line     smallint     not null,
  name     varchar(200) not null,
  opens    smallint,
  closes   smallint,
  constraint calendar_exception_pk primary key (calendar, on_day, line),
  constraint calendar_exception_forward check (opens is null and closes is null or opens >= 0 and opens < closes and closes <= 1440)
);

insert into business_calendar (id, code, version, name, land, valid_from, created_by, created_at)
values (1, 'standard', 1, 'Standard', 'BY', timestamp with time zone '1970-01-01 00:00:00+00', 'installation', timestamp with time zone '1970-01-01 00:00:00+00');
insert into calendar_window (calendar, weekday, opens, closes) values (1, 1, 480, 1020);
insert into calendar_window (calendar, weekday, opens, closes) values (1, 2, 480, 1020);
insert into calendar_window (calendar, weekday, opens, closes) values (1, 3, 480, 1020);
insert into calendar_window (calendar, weekday, opens, closes) values (1, 4, 480, 1020);
insert into calendar_window (calendar, weekday, opens, closes) values (1, 5, 480, 1020);

-- Days on which somebody is not there and who stands in. Withdrawn ones stay readable.
create sequence absence_seq start with 1 increment by 1000;
create table absence (
  id          bigint       not null constraint absence_pk primary key,
  employee    varchar(60)  not null,
  first_day   date         not null,
  last_day    date         not null,
  deputy      varchar(60),
  reason      varchar(20)  not null constraint absence_reason_known check (reason in ('HOLIDAY', 'SICKNESS', 'TRAINING', 'PARENTAL_LEAVE', 'OTHER')),
  note        varchar(300),
  recorded_by varchar(60)  not null,
  recorded_at timestamp with time zone not null,
  retracted   boolean      default false not null,
  version     bigint       not null,
  constraint absence_forward check (first_day <= last_day)
);
create index absence_employee on absence (employee, last_day);
create index absence_days on absence (last_day, first_day);
