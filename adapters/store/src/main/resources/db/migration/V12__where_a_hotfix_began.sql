-- An authorisation of a hotfix is about what its pull request brings, which its head and where it goes on from tell together. Of one
-- from before it is not known where the pull request went on from.

create table hotfix_authorisation_of_change (
    repository text    not null,
    number     integer not null,
    head       text    not null,
    base       text    not null,
    body       text    not null,
    primary key (repository, number, head, base)
);

insert into hotfix_authorisation_of_change (repository, number, head, base, body)
select repository, number, head, '', '{"base":"",' || substr(body, 2)
from hotfix_authorisation
order by rowid;

drop table hotfix_authorisation;

alter table hotfix_authorisation_of_change rename to hotfix_authorisation;
