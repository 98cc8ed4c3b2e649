# Carol's go is on what main was. It moves before the tag is pushed, so nothing is tagged until somebody says go on what it is now.
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
fault "token-refused" on
carol presses "Go" / confirms
wait until carol is told "Go for 0\.6\.6-preview on .*, noted"
github: bob pushes "README.md" with "# aegis\n" to main as "docs: say less"
fault "token-refused" off
wait until board says "no longer counts"
dave presses "Go" / confirms
wait until thread says "0\.6\.6-preview is out" within 300 s

expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
