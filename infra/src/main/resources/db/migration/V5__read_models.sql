-- Nobody checks what was dismissed.
drop index statement_status_checkers;
create index statement_status_checkers on statement_status (article, checker)
    where checker is not null and stage <> 'DISMISSED';
