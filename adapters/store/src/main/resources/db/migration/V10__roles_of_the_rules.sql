-- The rules that a release was looked at by now keep who had which role. For those from before it is not known.

update fact
set body = replace(body, '{"kind":"rules",', '{"kind":"rules","roles":{},')
where body like '{"kind":"rules",%';
