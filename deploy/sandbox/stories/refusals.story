# What gonogo does not do, and what it says instead. Nothing of this reaches the repository.
speed 30

ann: /release cut 0.6.7-preview.1
expect ann is told "0\.6\.7-preview\.1 is a recovery version"

ann: /release cut banana
expect ann is told "banana is not a version"

ann: /release cut 0.6.6-nightly
expect ann is told "no versions such as 0\.6\.6-nightly"

ann: /release cutt 0.6.6-preview
expect ann is told "Did you mean|has no \"cutt\""

# Erin is known, but holds no role.
erin: /release cut 0.6.6-preview
expect erin is told "Only maintainers"

ann: /release go
expect ann is told "No release of OneStepAt4time/aegis is open"

expect no branch release/*

# One release at a time.
ann: /release cut 0.6.6-preview
wait until board says "prepare"
bob: /release cut 0.6.7-preview
expect bob is told "Not cut: 0\.6\.6-preview is still under way, cut by @?[Aa]nn"
bob: /release cut 0.6.6-preview
expect bob is told "is already under way"

# Nothing out of its turn.
bob: /release promote
expect bob is told "There is nothing to promote yet"
carol: /release go
expect carol is told "There is no go or no-go to give right now"
erin: /release abandon 0.6.6-preview
expect erin is told "Only maintainers"

ann: /release abandon 0.6.6-preview "wrong baseline"
wait until thread says "abandoned by @?[Aa]nn.*: wrong baseline"
wait until board says "abandoned by @?[Aa]nn.*: wrong baseline"
