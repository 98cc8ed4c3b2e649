# The release's tests fail before anything but the tag is public. The tag stays where it is; the cause is mended, and the same run
# finishes the release.
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
fault "tests-fail" on
carol presses "Go" / confirms
wait until board says "publish: stopped" within 300 s
expect board says "Already public: tag v0\.6\.6-preview\."
expect board says "A rerun is safe"
wait until thread says "1 failed, 812 passed"

# There is nothing to replace, so no number is spent.
ann: /release recover 0.6.6-preview
expect ann is told "A recovery is not offered now"

fault "tests-fail" off
bob: /release rerun
expect bob is told "Rerunning what failed for 0\.6\.6-preview"
wait until thread says "0\.6\.6-preview is out" within 300 s
expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
expect npm @onestepat4time/aegis 0.6.6-preview dist-tag preview
