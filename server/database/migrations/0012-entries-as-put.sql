-- The row that an entry made, as it stood when it was put: what differs now was changed by hand, or by a later upload.
-- Of uploads stored before this was kept only the fields that the file gave are compared.
alter table upload_entry add column after text;
