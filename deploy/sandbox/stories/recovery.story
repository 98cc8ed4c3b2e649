# The client package is refused after the root package is out. The rerun fails again, so a recovery takes its place: an issue with
# an approval, a typed phrase, the next number, the same stages, and a tag that says why.
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
fault "client-fails" on
carol presses "Go" / confirms
wait until board says "publish: stopped" within 300 s
expect board says "Already public: tag v0\.6\.6-preview · npm @onestepat4time/aegis 0\.6\.6-preview"
expect board says "A recovery is not offered: try the rerun first"
wait until thread says "npm ERR! code E403"

ann: /release recover 0.6.6-preview
expect ann is told "A recovery is not offered now"

bob presses "Rerun 2 jobs" / confirms
expect bob is told "Rerunning what failed for 0\.6\.6-preview"
wait until board says "A recovery can be requested: the rerun was tried and failed again" within 300 s

dave presses "File an issue" / confirms
wait until board says "Its issue is #\d+"

ann: /release recover 0.6.6-preview
ann fills in "Approving issue" with "#2438", "Why rerun or repair is not enough" with "npm refuses the client for ever", "Confirmation" with "RECOVERY 0.6.6-preview.1" / submits
wait until ann is told "has no maintainer's approval yet"

github: carol comments "Approved: RECOVERY 0.6.6-preview.1" on the issue "Recovery of v0.6.6-preview"
fault "client-fails" off
ann: /release recover 0.6.6-preview
ann fills in "Approving issue" with "#2438", "Why rerun or repair is not enough" with "npm refuses the client for ever", "Confirmation" with "RECOVERY 0.6.6-preview.1" / submits
wait until ann is told "Recovering 0\.6\.6-preview as 0\.6\.6-preview\.1"

wait until board says "0\.6\.6-preview\.1(.*\n)?.*prepare: waiting for people"
github: bob approves the pull request into release/0.6.6-preview.1
github: bob merges the pull request into release/0.6.6-preview.1
wait until board says "0\.6\.6-preview\.1(.*\n)?.*promote: waiting for people"
bob presses "Promote to main"
wait until board says "0\.6\.6-preview\.1(.*\n)*.*is waiting for review"
github: carol approves the pull request into main
github: bob merges the pull request into main
wait until board says "Go or no-go for 0\.6\.6-preview\.1"
carol presses "Go" / confirms
wait until thread says "0\.6\.6-preview\.1 is out" within 300 s

expect tag v0.6.6-preview.1 on main annotated "Release v0.6.6-preview.1" with "recovery-release: true", "recovery-issue: #2438", "recovery-confirmation: RECOVERY 0.6.6-preview.1"
expect npm @onestepat4time/aegis 0.6.6-preview.1 dist-tag preview
expect npm @onestepat4time/aegis-client 0.6.6-preview.1 dist-tag preview
expect pypi ag-client 0.6.6.dev1
