package dev.gonogo.bot.adversary;

/** The part of Agent Zero's process that is about commits. */
final class TrainProcess {
    static final String TEXT = """
        process: 1
        repository: OneStepAt4time/aegis
        branches: {integration: develop, release: "release/{version}", production: main, hotfix: "hotfix/{version}"}
        tag: {name: "v{version}", message: "Release v{version}"}
        versions: {planned: [X.Y.Z]}
        roles: {maintainer: [ann, bob], qa: [carol], docs: [dave]}
        stages:
          - name: preparation
            releases: [major, minor]
            needs: [tag-absent]
            steps: [{create-branch: {branch: "{release}", from: "{integration}"}}]
          - name: hotfix
            releases: [patch]
            needs: [tag-absent]
            steps: [{create-branch: {branch: "{release}", from: latest-tag}}]
          - name: validation
            needs:
              - checks-green: {branch: "{release}", required: [lint, test]}
            steps:
              - run-workflow: {workflow: validate.yml, ref: "{release}", jobs: [pytest]}
          - name: review
            steps:
              - sign-off: {role: [qa, docs], on: "{release}"}
              - tick: {role: docs, items: {manuals: Manuals read}}
          - name: package
            steps:
              - bump-versions:
                  into: "{release}"
                  branch: "chore/release-{version}"
                  message: "chore(release): {tag}"
                  files: [{file: package.json, pointer: /version}]
          - name: go
            needs:
              - checks-green: {branch: "{release}", required: [lint, test]}
              - tag-absent
            steps: [{sign-off: {on: "{release}"}}, push-tag]
        """;

    /** The workflow that validates a train; it has one job. */
    static final String VALIDATION = "validate.yml";

    static final String VALIDATION_JOB = "pytest";

    private TrainProcess() {}
}
