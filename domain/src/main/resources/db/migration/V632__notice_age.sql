-- Old notices are found by their age.
create index notice_age on notice (told_at);
