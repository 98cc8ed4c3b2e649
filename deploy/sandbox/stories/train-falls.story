# A train that falls while it is watched: production turns degraded, and later somebody rolls it back. Each stops the watch and calls the
# maintainers; once all is well again, the watch begins anew.
repository agent0ai/agent-zero
speed 30

ann: /release cut 0.8.0
wait until board says "1 unfinished in v0\.8\.0"
ann: /release defer 2436 0.8.0 "nothing depends on it"
wait until board says "deferred: #2436"
wait until board says "review: waiting for people"
bob: /release sign-off 0.8.0 "runs on the lab cluster"
wait until board says "needs 3 more"
carol: /release sign-off 0.8.0 "no open bug"
wait until board says "needs 2 more"
dave: /release sign-off 0.8.0 "the manuals are there"
wait until board says "needs 1 more|1 more needed"
erin: /release sign-off 0.8.0 "this is what we promised"
wait until board says "2 of 2 to tick"
dave: /release tick highlights docs/changelog.md
wait until board says "1 of 2 to tick"
dave: /release tick manuals "both manuals were read"
wait until board says "package"
github: carol approves the pull request into release/v0.8.0
github: bob merges the pull request into release/v0.8.0
wait until board says "Go or no-go"
carol presses "Go" / confirms
wait until board says "staging: " within 300 s
bob: /release promote 0.8.0 staging
wait until board says "production: waiting for people" within 300 s
carol: /release sign-off 0.8.0 "staging looks good"
wait until board says "ready to promote to production"
bob presses "Promote to production"
wait until thread says "v0\.8\.0 is in production" within 300 s

fault "deploy-falls" on
wait until thread says "soak stopped: .*soma-production is degraded at v0\.8\.0" within 300 s
expect board says "soak: stopped"
fault "deploy-falls" off
wait until thread says "soak: watched until" within 300 s
fault "deploy-rolled-back" on
wait until thread says "soma-production is healthy at .*, not at v0\.8\.0" within 300 s
fault "deploy-rolled-back" off
wait until board says "metrics: waiting for people" within 300 s
