-- Who runs what: timers by a lock row, jobs by owner, nodes by heartbeat. Right on one node and on many.
create table schedule (
  name     varchar(60) not null constraint schedule_pk primary key,
  next_due timestamp with time zone not null,
  holder   varchar(100),
  last_run timestamp with time zone
);

create table cluster_node (
  node      varchar(100) not null constraint cluster_node_pk primary key,
  boot_id   varchar(40)  not null,
  last_seen timestamp with time zone not null
);

create table job_owner (
  execution_id bigint       not null constraint job_owner_pk primary key,
  node         varchar(100) not null,
  boot_id      varchar(40)  not null,
  started_at   timestamp with time zone not null,
  recovered_by bigint,
  claimed_at   timestamp with time zone
);
