# One release in two rooms: cut in Slack, promoted and decided in Discord. Both boards say the same, and a person is one person.
in slack and discord
speed 30

ann on slack: /release cut 0.6.6-preview
wait until board on slack says "prepare"
wait until board on discord says "prepare"

github: bob approves the pull request into release/0.6.6-preview
github: bob merges the pull request into release/0.6.6-preview
wait until board on discord says "ready to promote"
bob on discord: /release promote
expect bob on discord is told "Promoting 0\.6\.6-preview"
github: carol approves the pull request into main
github: bob merges the pull request into main
wait until board on slack says "Go or no-go"
wait until board on discord says "Go or no-go"

# Ann cut it in Slack, so she does not decide on it in Discord either.
ann on discord presses "Go" / confirms
expect ann on discord is told "You cut 0\.6\.6-preview, so somebody else must say"

# Dave objects in Discord; Slack shows it, and Dave takes it back there.
dave on discord presses "No-go…"
dave on discord fills in "Why not" with "the dashboard is red" / submits
wait until board on slack says "(?i)no-go by @?dave.* on .*: the dashboard is red"
wait until board on discord says "(?i)no-go by @?dave.* on .*: the dashboard is red"
dave on slack presses "Go" / confirms
wait until board on discord says "publish" within 300 s

wait until thread on slack says "0\.6\.6-preview is out" within 300 s
wait until thread on discord says "0\.6\.6-preview is out" within 300 s
expect board on slack says "clean up .*release/0\.6\.6-preview.* was deleted"
expect board on discord says "clean up .*release/0\.6\.6-preview.* was deleted"
expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
expect no branch release/*
