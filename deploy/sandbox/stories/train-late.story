# The calendar is frozen, so the train waits, until somebody has a reason not to.
repository agent0ai/agent-zero
speed 30

github: bob pushes ".github/gonogo.yml" with "process: 1\nextends: ticketed-train\nrepository: agent0ai/agent-zero\nroles:\n  maintainer: [ann, bob, carol, dave]\n  platform: [bob, ann]\n  qa: [carol, ann]\n  docs: [dave, ann]\n  product: [erin]\n  stakeholder: [erin]\ncadence: {week: any, frozen: [{from: 2020-01-01, to: 2099-12-31, why: the holidays}]}\n" to main as "ci: nothing leaves over the holidays"
github: bob merges main into soma_integration

ann: /release cut 0.8.0
wait until board says "Nothing leaves from 2020-01-01 to 2099-12-31: the holidays"
ann: /release override not-frozen "the customer goes live on Monday"
expect ann is told "0\.8\.0 continues without not-frozen\. This covers what was shown, until that changes"
wait until board says "milestone v0\.8\.0 has 1 unfinished item"
ann presses "Defer #2436" / confirms
wait until board says "review: waiting for people" within 300 s
expect branch release/v0.8.0

# The ticket says why the calendar did not hold, and who decided that.
expect issue "Release v0.8.0" says "`ann` overrode `not-frozen`: the customer goes live on Monday"
