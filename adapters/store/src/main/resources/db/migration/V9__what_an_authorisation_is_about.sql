-- An authorisation of a hotfix is about a head of its pull request, and another head may be authorised later. Of one from before it is
-- not known which head it was about.

create table hotfix_authorisation_of_head (
    repository text    not null,
    number     integer not null,
    head       text    not null,
    body       text    not null,
    primary key (repository, number, head)
);

insert into hotfix_authorisation_of_head (repository, number, head, body)
select repository, number, '', replace(body, '{"by":', '{"head":"","by":')
from hotfix_authorisation;

drop table hotfix_authorisation;

alter table hotfix_authorisation_of_head rename to hotfix_authorisation;
