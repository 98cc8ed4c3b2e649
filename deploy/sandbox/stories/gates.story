# What touches the transport needs an architect: a gate of the process file, which is read at the head of main.
speed 30

ann: /release status
expect ann is told "No release of OneStepAt4time/aegis is open"
github: dave pushes ".github/gonogo.yml" with "process: 1\nextends: release-please-promotion\nrepository: OneStepAt4time/aegis\nroles: {maintainer: [ann, bob, carol, dave], architect: [carol]}\ngates:\n  - {name: transport, paths: [src/transport/], approvals: {architect: 1}}\nstages:\n  - name: cut\n    needs: [no-other-release, backported, tag-absent, gates]\n" to main as "chore: ask the architects about the transport"
github: dave pushes ".github/gonogo.yml" with "process: 1\nextends: release-please-promotion\nrepository: OneStepAt4time/aegis\nroles: {maintainer: [ann, bob, carol, dave], architect: [carol]}\ngates:\n  - {name: transport, paths: [src/transport/], approvals: {architect: 1}}\nstages:\n  - name: cut\n    needs: [no-other-release, backported, tag-absent, gates]\n" to develop as "chore: ask the architects about the transport"
github: erin proposes "src/transport/http.ts" with "export const http = 2;\n" to develop as "feat: speak http 2"
wait until board says "feat: speak http 2.*into develop.*(\n.*)?not to be merged yet"
expect board says "transport lacks 1 of 1 approvals by architect"
github: carol approves the pull request into develop
wait until board says "its gates are passed"
github: bob merges the pull request into develop
wait until board says "merged, its gates are passed"

ann: /release cut 0.6.6-preview
wait until thread says "#\d+.* is ready: merge it"
