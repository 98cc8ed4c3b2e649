-- The rules that a release was looked at by now keep which steps they had. For those from before it is not known.

update fact
set body = replace(body, '{"kind":"rules",', '{"kind":"rules","steps":{},')
where body like '{"kind":"rules",%';
