-- The change feed reads every history in the order in which it was learned.
create index stage_change_recorded on stage_change (recorded_at, id);
create index lead_profile_recorded on lead_profile (recorded_at, id);
create index touchpoint_recorded on touchpoint (recorded_at, id);
create index activity_recorded on activity (recorded_at, id);
create index opportunity_change_recorded on opportunity_change (recorded_at, id);
create index hand_off_change_recorded on hand_off_change (recorded_at, id);
