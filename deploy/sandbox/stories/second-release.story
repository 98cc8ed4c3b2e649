# Two previews after each other. The first was squashed into main, so the second cannot be merged directly: it goes by a clean
# branch that carries only the metadata.
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
carol presses "Go" / confirms
wait until thread says "0\.6\.6-preview is out" within 300 s
expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"

github: bob pushes "src/server.ts" with "export const server = 2;\n" to develop as "feat: a second server"
ann: /release cut 0.6.7-preview
wait until board says "0\.6\.7-preview(.*\n)?.*prepare: waiting for people"
github: bob approves the pull request into release/0.6.7-preview
github: bob merges the pull request into release/0.6.7-preview
wait until board says "0\.6\.7-preview(.*\n)?.*promote: waiting for people"
ann presses "Promote to main"

# The code that main does not have stays behind, and somebody says that this is meant.
wait until board says "cannot be merged: the histories diverged"
bob presses "Promote only the metadata" / confirms
wait until board says "0\.6\.7-preview(.*\n)*.*promote: waiting for people(.*\n)*.*is waiting for review"
github: carol approves the pull request into main
github: bob merges the pull request into main
wait until board says "Go or no-go for 0\.6\.7-preview"
dave presses "Go" / confirms
wait until thread says "0\.6\.7-preview is out" within 300 s

expect tag v0.6.7-preview on main annotated "Release v0.6.7-preview"
expect npm @onestepat4time/aegis 0.6.7-preview dist-tag preview
expect no branch release/*
