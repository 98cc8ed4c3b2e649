-- A verdict now names its sign-off and the rules it was said under, and a promotion says where to. Before, a process had one
-- sign-off, called go/1, and one promotion, to main. A go from then is under no known rules, so it is asked for once more where the
-- tag is not pushed yet.

update decision
set body = replace(body, '{"kind":"promote",', '{"kind":"promote","to":"main",')
where body like '{"kind":"promote",%';

update decision
set body = replace(body, '{"kind":"go",', '{"kind":"go","step":"go/1","rules":"","remark":"",')
where body like '{"kind":"go",%';

update decision
set body = replace(body, '{"kind":"no-go",', '{"kind":"no-go","step":"go/1",')
where body like '{"kind":"no-go",%';

-- Derived: every look is made anew.
delete from look;
