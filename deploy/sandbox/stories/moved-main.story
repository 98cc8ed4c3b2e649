# Carol's go is on what main was. Before the tag is pushed, bob pushes to main directly: the board names his commit, and nothing is
# tagged until a maintainer accepts it with a reason and somebody says go on what main is now.
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
wait until board says "1 commit on main since v0\.6\.5-preview\.3 came through neither a promotion nor an authorised hotfix: .* docs: say less"
erin: /release override accounted-for "it is only the readme"
expect erin is told "Only maintainers"
dave: /release override accounted-for "it is only the readme"
wait until board says "no longer counts"
expect board says "[Dd]ave.* overrode .*accounted-for.*: it is only the readme"
dave presses "Go" / confirms
wait until thread says "0\.6\.6-preview is out" within 300 s

expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
