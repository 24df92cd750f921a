-- An import whose job never began is claimed by one server, which starts it.
alter table file_import add claimed_at timestamp with time zone;
create index file_import_path on file_import (path);
