# A planned preview, from the cut to what the public can download.
# Ann cuts and promotes, Bob reviews, Carol says go: whoever cut a release does not decide on it alone.
speed 30

ann: /release cut 0.6.6-preview
expect ann is told "0.6.6-preview"
wait until board says "0\.6\.6-preview"

# Release Please opens the pull request that sets the version.
github: bob approves the pull request into release/0.6.6-preview
github: bob merges the pull request into release/0.6.6-preview
wait until board says "prepare .*merged"

ann: /release promote
github: carol approves the pull request into main
github: bob merges the pull request into main
wait until board says "Go or no-go"
# Each commit on develop came by a pull request.
expect board says "checks pass: .*by-pull-request"

carol presses "Go" / confirms
wait until board says "publish" within 300 s

expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
wait until thread says "0\.6\.6-preview is out" within 600 s
expect npm @onestepat4time/aegis 0.6.6-preview dist-tag preview
expect npm @onestepat4time/aegis-client 0.6.6-preview dist-tag preview
expect pypi ag-client 0.6.6.dev0
expect release v0.6.6-preview with checksums.txt sbom.json package.sigstore
expect helm aegis 0.6.6-preview
expect no branch release/*
