# Ann types the confirmation of a recovery in lower case: the dialog stays open in Slack, with what is wrong below the field.
in slack
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

bob presses "Rerun 2 jobs" / confirms
wait until board says "A recovery can be requested: the rerun was tried and failed again" within 300 s

ann: /release recover 0.6.6-preview
ann fills in "Approving issue" with "#2438", "Why rerun or repair is not enough" with "npm refuses the client for ever", "Confirmation" with "recovery 0.6.6-preview.1" / submits
wait until ann sees a dialog with "type exactly RECOVERY 0\.6\.6-preview\.1\. Upper and lower case matter"
ann closes the dialog
expect no branch release/0.6.6-preview.1
