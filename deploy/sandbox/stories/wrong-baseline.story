# Release Please starts its changelog at an older tag. The board says what is wrong; abandoning closes the pull request and deletes the
# branch; with the cause mended, the same version is cut again.
speed 30

fault "wrong-baseline" on
ann: /release cut 0.6.6-preview
wait until board says "The changelog range starts at .*, but the latest published tag is v0\.6\.5-preview\.3"
ann: /release abandon 0.6.6-preview "wrong baseline"
wait until thread says "abandoned by @?[Aa]nn.*: wrong baseline"
expect no branch release/*
expect no branch release-please--*

fault "wrong-baseline" off
ann: /release cut 0.6.6-preview
wait until board says "prepare: waiting for people(.*\n)*.*is ready: merge it"
