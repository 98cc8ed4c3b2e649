-- An override names what it was said of, a tick the commit that was looked at, and what was seen done the commit that it is evidence
-- about. Before, only the rules of the calendar could be overridden. A tick from then is about no known commit, so it is asked for
-- once more where its step was not passed.

update decision
set body = replace(body, '{"kind":"override",', '{"kind":"override","about":["in-cadence"],')
where body like '{"kind":"override",%' and body like '%"rule":"in-cadence"%';

update decision
set body = replace(body, '{"kind":"override",', '{"kind":"override","about":["not-frozen"],')
where body like '{"kind":"override",%' and body like '%"rule":"not-frozen"%';

update decision
set body = replace(body, '{"kind":"tick",', '{"kind":"tick","commit":"",')
where body like '{"kind":"tick",%';

update fact
set body = replace(body, '{"kind":"landmark",', '{"kind":"landmark","about":"",')
where body like '{"kind":"landmark",%';

-- Derived: every look is made anew.
delete from look;
