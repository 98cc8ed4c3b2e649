-- Rooms that show a repository's releases because somebody asked for it there; those of the configuration are not here.

create table following (
    repository  text   not null,
    room        text   not null,
    login       text   not null,
    followed_at bigint not null,
    primary key (repository, room)
);
