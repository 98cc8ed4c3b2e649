-- A look says what was signed off and may still be taken back. Derived: every look is made anew.
delete from look;
