-- Hotfixes: who authorised them, and where they were shown. The key is the compare-and-set: an authorisation is written once.

create table hotfix_authorisation (
    repository text    not null,
    number     integer not null,
    body       text    not null,
    primary key (repository, number)
);

create table hotfix_fact (
    repository text    not null,
    number     integer not null,
    fact_key   text    not null,
    position   integer not null,
    body       text    not null,
    primary key (repository, number, fact_key)
);

create table hotfix_watch (
    repository    text   not null primary key,
    watched_since bigint not null
);

-- A ticket now names its subject as a text. Dialogs are open for minutes only, and those that are open now are opened again.
delete from ticket;
