-- A tick now names the files that were handed over with it. Their content is kept until they are in the repository, and after that.

create table attachment (
    digest  text not null primary key,
    content blob not null
);

update decision
set body = replace(body, '{"kind":"tick",', '{"kind":"tick","attachments":[],')
where body like '{"kind":"tick",%';
