# Release Please fails, twice. The board shows the job and the thread its log; nothing is public yet, so it runs again by a button, and then
# by a person on GitHub. It runs without end for a while, and then it opens its pull request.
speed 30

fault "release-please-fails" on
ann: /release cut 0.6.6-preview
wait until board says "prepare: stopped"
expect board says "Release Please #1 failed: release-please"
expect thread says "Resource not accessible by integration"
bob presses "Rerun 1 job" / confirms
wait until thread says "Release Please #1 failed at attempt 2"
expect thread says "abandon 0\.6\.6-preview"
fault "release-please-fails" off
fault "release-please-hangs" on
github: dave reruns "Release Please"
wait until board says "Release Please #1 runs, to open the pull request"
fault "release-please-hangs" off
wait until board says "prepare: waiting for people(.*\n)*.*is right\. Merge it"
