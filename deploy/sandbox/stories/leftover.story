# The workflow's own clean-up fails and leaves the release branch behind. It holds nothing that main does not, so the bot deletes it.
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
fault "cleanup-fails" on
carol presses "Go" / confirms
wait until thread says "0\.6\.6-preview is out" within 300 s

expect npm @onestepat4time/aegis 0.6.6-preview dist-tag preview
expect no branch release/*
