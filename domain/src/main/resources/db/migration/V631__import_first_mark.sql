-- Where the marks of changed leads began when the import did: the leads marked since then are looked at again when it ends.
alter table file_import add column first_mark bigint;
