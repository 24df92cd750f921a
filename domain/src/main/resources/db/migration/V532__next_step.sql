-- What is to be done next with a lead, by whom and until when. A step that was done stays.
create sequence next_step_seq start with 1 increment by 1000;
create table next_step (
  id         bigint       not null constraint next_step_pk primary key,
  lead       bigint       not null constraint next_step_lead_fk references lead,
  due_on     date         not null,
  what       varchar(300) not null,
  employee   varchar(60)  not null,
  created_by varchar(100) not null,
  created_at timestamp with time zone not null,
  done_at    timestamp with time zone,
  done_by    varchar(100),
  version    bigint       not null
);
create index next_step_lead on next_step (lead, done_at);
create index next_step_employee on next_step (employee, done_at, due_on);
