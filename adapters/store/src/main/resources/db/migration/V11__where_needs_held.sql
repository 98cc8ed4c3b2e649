-- What held before a step acted held at the head of a branch. Of what was looked at before that is not known, and it counts as it did.
update fact
set body = replace(body, '{"kind":"needs-held",', '{"kind":"needs-held","about":"",')
where body like '{"kind":"needs-held",%';
