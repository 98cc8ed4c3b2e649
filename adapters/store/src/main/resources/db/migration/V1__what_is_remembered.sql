-- Times are milliseconds since 1970. Bodies are JSON as written by Records.
-- Every statement is one that SQLite and PostgreSQL both know.

create table release (
    release_key text    not null primary key,
    repository  text    not null,
    version     text    not null,
    attempt     integer not null,
    opened_at   bigint  not null,
    closed      boolean not null,
    unique (repository, version, attempt)
);

create index release_open on release (repository, closed);

-- The key is the compare-and-set: a revision can be written once.
create table decision (
    release_key text    not null references release (release_key),
    revision    integer not null,
    body        text    not null,
    primary key (release_key, revision)
);

create table fact (
    release_key text    not null references release (release_key),
    fact_key    text    not null,
    position    integer not null,
    body        text    not null,
    primary key (release_key, fact_key)
);

-- Derived: it may be lost, and is replaced by every look.
create table look (
    release_key text not null primary key,
    body        text not null
);

create table process_text (
    repository text not null primary key,
    commit_id  text not null,
    content    text not null
);

create table delivery (
    delivery_key text   not null primary key,
    seen_at      bigint not null
);

create index delivery_seen on delivery (seen_at);

create table ticket (
    ticket_key text    not null primary key,
    body       text    not null,
    expires_at bigint  not null,
    used       boolean not null
);

create index ticket_expires on ticket (expires_at);

-- A lease given back keeps its row, with no holder, so that the epoch goes on growing.
create table lease (
    release_key text   not null primary key,
    holder      text   not null,
    epoch       bigint not null,
    held_until  bigint not null
);
