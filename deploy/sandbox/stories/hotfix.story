# A fix cannot wait: a maintainer authorises one pull request into main. Until it is in develop too, no release is cut.
speed 30

ann: /release hotfix
github: erin proposes "src/login.ts" with "export const login = 2;\n" to main as "fix: let people log in"
wait until board says "fix: let people log in.*into main.*(\n.*)?not authorised"

carol presses "Authorise…"
carol fills in "Why" with "nobody can log in" / submits
wait until board says "by @?[Cc]arol.*: nobody can log in"
github: bob approves the pull request into main
github: bob merges the pull request into main
wait until board says "merged, backport owed"

# The cut waits for the backport, and says so.
ann: /release cut 0.6.6-preview
wait until board says "cut: not yet"
bob: /release backport #2436
wait until bob is told "Opening the backport of #2436"
wait until board says "merged, backport open"
github: carol approves the pull request into develop
github: bob merges the pull request into develop
wait until board says "merged, backported"
wait until board says "prepare: waiting for people"
