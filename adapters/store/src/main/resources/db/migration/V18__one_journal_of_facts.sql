-- The facts of releases, hotfixes and departures are in one table, each by the name of what it is about: a release or a hotfix as its id
-- is written, a departure as it was named before.

create table fact_about (
    subject  text    not null,
    fact_key text    not null,
    position integer not null,
    body     text    not null,
    primary key (subject, fact_key)
);

insert into fact_about (subject, fact_key, position, body)
select release_key, fact_key, position, body
from fact;

insert into fact_about (subject, fact_key, position, body)
select repository || '#' || number, fact_key, position, body
from hotfix_fact;

insert into fact_about (subject, fact_key, position, body)
select subject, fact_key, position, body
from departure_fact;

drop table fact;
drop table hotfix_fact;
drop table departure_fact;

alter table fact_about rename to fact;
