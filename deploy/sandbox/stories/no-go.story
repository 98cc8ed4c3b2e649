# Dave has a doubt, main moves, Carol's go is on what main is now.
speed 30

ann: /release cut 0.6.6-preview
wait until board says "prepare: waiting for people"
github: bob approves the pull request into release/0.6.6-preview
github: bob merges the pull request into release/0.6.6-preview
wait until board says "promote: waiting for people"
ann presses "Promote to main"
github: carol approves the pull request into main
github: bob merges the pull request into main
wait until board says "Go or no-go"

# Whoever cut it does not decide on it alone.
ann presses "Go" / confirms
expect ann is told "You cut 0\.6\.6-preview, so somebody else must say"

dave presses "No-go…"
dave fills in "Why not" with "the dashboard is red" / submits
wait until board says "(?i)no-go by @?dave.* on .*: the dashboard is red"
carol presses "Go" / confirms
expect carol is told "Go for 0\.6\.6-preview on .*, noted"
expect board says "(?i)no-go by @?dave"

# The no-go was about a commit: when main moves, everybody is asked again, as soon as a maintainer has accepted what came there.
github: bob pushes "README.md" with "# aegis\n" to main as "docs: say less"
wait until board says "1 commit on main .*docs: say less"
dave: /release override accounted-for "it is only the readme"
wait until board says "no longer counts"
carol presses "Go" / confirms
wait until thread says "0\.6\.6-preview is out" within 300 s

expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
expect no branch release/*
