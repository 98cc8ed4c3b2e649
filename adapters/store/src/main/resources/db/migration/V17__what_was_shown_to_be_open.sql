-- A tick keeps which issues and pull requests it is about. One from before is about all up to the newest, as its item says.

update decision
set body = replace(body, '{"kind":"tick",', '{"kind":"tick","shown":[],')
where body like '{"kind":"tick",%';

-- Derived: every look is made anew.
delete from look;
