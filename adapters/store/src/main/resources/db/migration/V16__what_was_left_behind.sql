-- Whoever promotes only the metadata now decides on what was shown to be left behind. Of a decision from before it is not known.

update decision
set body = replace(body, '{"kind":"metadata-only",', '{"kind":"metadata-only","files":[],')
where body like '{"kind":"metadata-only",%';
