-- The form gives each entry a key, so that a second tap on a phone does not log it twice.
create table entry_key (account_id text not null, entry_key text not null, position integer not null, activity_id text not null);
