-- Calendars have no session: an address with a secret stands for the account that made it.
create table calendar_feed (
  token_hash text primary key,
  account_id text not null,
  plan_id text,
  unit_id text,
  made_at timestamp not null
);
