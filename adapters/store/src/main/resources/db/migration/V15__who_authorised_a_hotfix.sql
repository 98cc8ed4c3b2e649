-- An authorisation of a hotfix counts as long as its author is a maintainer, so another one may authorise the same change later.

create table hotfix_authorisation_of_person (
    repository text    not null,
    number     integer not null,
    head       text    not null,
    base       text    not null,
    login      text    not null,
    body       text    not null,
    primary key (repository, number, head, base, login)
);

insert into hotfix_authorisation_of_person (repository, number, head, base, login, body)
select repository, number, head, base, lower(json_extract(body, '$.by.login')), body
from hotfix_authorisation
order by rowid;

drop table hotfix_authorisation;

alter table hotfix_authorisation_of_person rename to hotfix_authorisation;
