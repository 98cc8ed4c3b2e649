# A train of the second seed's repository, from the cut to the closed ticket: everything that people do by hand, and a smoke test that
# fails in staging. Ann cuts; platform (bob), QA (carol), docs (dave) and product (erin) review.
repository agent0ai/agent-zero
speed 30

ann: /release cut 0.8.0
expect ann is told "Cutting 0\.8\.0"

# Dave's issue is not ready, so ann takes it out of the milestone.
wait until board says "milestone v0\.8\.0 has 1 unfinished item"
expect board says "Agents forget who handed them work"
ann: /release defer 2436 0.8.0 "nothing depends on it"
wait until board says "deferred: #2436"

# The validation runs every command of the seed.
wait until board says "validation .*Validate"
wait until board says "review: waiting for people"
bob: /release sign-off 0.8.0 "runs on the lab cluster"
wait until board says "needs 3 more"
carol: /release sign-off 0.8.0 "no open bug"
wait until board says "needs 2 more"
dave: /release sign-off 0.8.0 "the manuals are there"
wait until board says "needs 1 more|1 more needed"
erin: /release sign-off 0.8.0 "this is what we promised"
wait until board says "2 still to tick"
dave: /release tick highlights docs/changelog.md
wait until board says "1 still to tick"
dave: /release tick manuals "both manuals were read"
wait until board says "package"

# One commit sets the version; it is reviewed as any other.
github: carol approves the pull request into release/v0.8.0
github: bob merges the pull request into release/v0.8.0
wait until board says "Go or no-go"
carol presses "Go" / confirms
wait until board says "staging: " within 300 s
expect tag v0.8.0 on release/v0.8.0 annotated "Release v0.8.0"
expect pypi soma-agent 0.8.0
expect oci agent0ai/agent-zero 0.8.0
expect helm soma 0.8.0

# The first smoke test meets a broken staging. Bob mends it and reruns the test on GitHub; the bot sees it.
fault "smoke-fails" on
bob: /release promote 0.8.0 staging
wait until board says "staging: stopped" within 300 s
fault "smoke-fails" off
github: bob reruns "Smoke Test"
wait until board says "production: waiting for people" within 300 s

carol: /release sign-off 0.8.0 "staging looks good"
wait until board says "ready to promote to production"
bob presses "Promote to production"
wait until thread says "v0\.8\.0 is in production" within 300 s

# Watched for a while, then measured and put on file.
wait until board says "metrics: waiting for people" within 300 s
carol presses "Tick Post-release metrics captured…"
carol fills in "Evidence" with "p95 as before", "Files" with the file "p95 0.8.0.csv" of "minute,ms" / submits
wait until board says "1 still to tick"
expect issue "Release v0.8.0" says "- charts on .[0-9a-f]+.: .http[^ ]+/artifacts/"
expect issue "Release v0.8.0" says "- screenshots on .[0-9a-f]+.: .http[^ ]+/artifacts/"
expect issue "Release v0.8.0" says "p95 as before; .p95-0\.8\.0\.csv.\(http"
dave: /release tick workflows "no workflow changed"
github: dave merges the pull request into soma_integration
wait until thread says "0\.8\.0 is out" within 300 s
