-- Where people were reminded of a departure. The subject is the repository and the day.

create table departure_fact (
    subject  text    not null,
    fact_key text    not null,
    position integer not null,
    body     text    not null,
    primary key (subject, fact_key)
);
