# A patch of the second seed's repository: from the latest tag, with its fix and its test, into production without a train.
repository agent0ai/agent-zero
speed 30

ann: /release hotfix 0.7.1
expect ann is told "Cutting 0\.7\.1"

# Nobody is asked before the changelog is there: what is ticked counts for the commit that was looked at.
wait until board says "docs/changelog\.md has no heading for 0\.7\.1"
expect branch hotfix/v0.7.1
github: dave pushes "src/agent.py" with "LEVEL = 0\nLIMIT = 8\n" to hotfix/v0.7.1 as "fix: an agent stops after eight tries"
github: dave pushes "tests/test_agent.py" with "from src import agent\n\n\ndef test_limit():\n    assert agent.LIMIT == 8\n" to hotfix/v0.7.1 as "test: an agent stops"
github: dave pushes "docs/changelog.md" with "# Changelog\n\n## 0.7.1\n\n- An agent stops after eight tries.\n\n## 0.7.0\n\n- Agents remember what they were told.\n" to hotfix/v0.7.1 as "docs: the changelog of 0.7.1"
wait until board says "2 still to tick"
bob: /release tick fix "an agent stops after eight tries"
wait until board says "1 still to tick"
bob: /release tick tests tests/test_agent.py

github: carol approves the pull request into hotfix/v0.7.1
github: bob merges the pull request into hotfix/v0.7.1
wait until board says "Go or no-go"
carol presses "Go" / confirms
wait until board says "ready to promote to staging" within 300 s
expect tag v0.7.1 on hotfix/v0.7.1 annotated "Release v0.7.1"
expect pypi soma-agent 0.7.1
expect oci agent0ai/agent-zero 0.7.1
expect helm soma 0.7.1
bob presses "Promote to staging"
wait until board says "production: waiting for people" within 300 s
carol: /release sign-off 0.7.1 "staging looks good"
wait until board says "ready to promote to production"
bob presses "Promote to production"

# Stakeholders hear of it at once.
wait until thread says "v0\.7\.1 is in production" within 300 s
