# The same release as in preview.story, with nothing of the bot reachable from outside: Slack speaks to it over Socket Mode.
over Socket Mode
speed 30

ann: /release cut 0.6.6-preview
wait until board says "prepare: waiting for people"
github: bob approves the pull request into release/0.6.6-preview
github: bob merges the pull request into release/0.6.6-preview
wait until board says "promote: waiting for people"

ann presses "Promote to main"
expect ann is told "Promoting 0\.6\.6-preview"
github: carol approves the pull request into main
github: bob merges the pull request into main
wait until board says "Go or no-go"

# A dialog goes over the socket as well.
carol: /release go
carol fills in nothing / submits
wait until thread says "0\.6\.6-preview is out" within 300 s

expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
expect npm @onestepat4time/aegis 0.6.6-preview dist-tag preview
expect no branch release/*
