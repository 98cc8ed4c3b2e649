# npm takes the package and answers with an error, and ClawHub is down. A rerun of what failed finishes the release under its tag;
# nothing waits for ClawHub.
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
fault "npm-fails-late" on
fault "clawhub-fails" on
carol presses "Go" / confirms
wait until board says "publish: stopped" within 300 s
expect board says "and each of them first checks whether its work is already done"
fault "npm-fails-late" off
bob: /release rerun
expect bob is told "Rerunning what failed for 0\.6\.6-preview"
wait until thread says "0\.6\.6-preview is out" within 300 s
expect board says "publish-clawhub \(optional\) failed, nothing waits for it|publish .*succeeded"
erin: /release diagnose 0.6.6-preview
wait until erin is told "Already public: tag v0\.6\.6-preview"
expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
expect npm @onestepat4time/aegis 0.6.6-preview dist-tag preview
expect no branch release/*
