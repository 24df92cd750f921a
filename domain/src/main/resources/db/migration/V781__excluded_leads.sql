-- Leads that were excluded, by the day they came: the few of a month are found without reading its others.
create index lead_excluded on lead (excluded, created_at);
