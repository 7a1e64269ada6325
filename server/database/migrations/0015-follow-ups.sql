-- What an entry reminded of or checked: the units, and the tasks (`task`, or `task|period`). And whether it is an
-- initiative, a model or a good example; 'none' where a person said that it is none although its topic sounds so.
alter table activity add column follow_up text;
alter table activity add column document_number text;
alter table activity add column about_units text[];
alter table activity add column about text[];
alter table activity add column initiative text;
alter table upload_activity add column initiative text;
