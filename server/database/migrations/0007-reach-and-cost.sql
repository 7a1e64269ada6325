-- People reached and đồng spent, as far as the log says so: without a figure they are missing, not zero.
alter table activity add column reach double;
alter table activity add column cost double;
alter table upload_activity add column reach double;
alter table upload_activity add column cost double;
