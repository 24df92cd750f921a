-- Notices are listed by their number, newest first.
drop index notice_newest;
create index notice_by_number on notice (recipient, id);
