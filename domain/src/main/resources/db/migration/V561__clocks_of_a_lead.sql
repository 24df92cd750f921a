-- The clocks of one lead that are still open: H2 would walk all open clocks for each lead otherwise.
create index sla_clock_lead on sla_clock (lead, ended_at, state);
