-- A list as somebody wants it: filters and order as they stand in its address, and columns; shared ones are everybody's to open.
create sequence saved_view_seq start with 1 increment by 1000;
create table saved_view (
  id       bigint        not null constraint saved_view_pk primary key,
  list     varchar(40)   not null,
  name     varchar(60)   not null,
  owner    varchar(60)   not null constraint saved_view_owner_fk references user_account,
  shared   boolean       not null,
  address  varchar(2000) not null,
  columns  varchar(1000) not null,
  saved_at timestamp with time zone not null,
  constraint saved_view_once unique (owner, list, name)
);
create index saved_view_shared on saved_view (list, shared);

-- What somebody chose for a list: its columns (null: as it comes), and the view it opens with.
create table list_choice (
  account varchar(60) not null constraint list_choice_account_fk references user_account,
  list    varchar(40) not null,
  columns varchar(1000),
  opens   bigint      constraint list_choice_view_fk references saved_view on delete set null,
  constraint list_choice_pk primary key (account, list)
);
