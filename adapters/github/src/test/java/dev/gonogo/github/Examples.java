package dev.gonogo.github;

/** Bodies in the shape of the examples on docs.github.com/rest, shortened to what matters and a little more. */
final class Examples {
    static final String HEAD = "9f8e7d6c5b4a39281706f5e4d3c2b1a098765432";

    static final String REPOSITORY = """
            {"id":1296269,"node_id":"MDEwOlJlcG9zaXRvcnkxMjk2MjY5","name":"aegis","full_name":"OneStepAt4time/aegis",
             "owner":{"login":"OneStepAt4time","id":1,"type":"Organization","site_admin":false},
             "private":false,"html_url":"https://github.com/OneStepAt4time/aegis","fork":false,
             "url":"https://api.github.com/repos/OneStepAt4time/aegis","default_branch":"main","archived":false}
            """;

    private Examples() {}

    static String checkRuns(String... runs) {
        return "{\"total_count\":" + runs.length + ",\"check_runs\":[" + String.join(",", runs) + "]}";
    }

    /** @param conclusion as JSON, with its quotes, or null */
    static String checkRun(int id, String name, String status, String conclusion, String started) {
        return """
               {"id":%d,"node_id":"MDg6Q2hlY2tSdW40","head_sha":"%s","external_id":"","name":"%s","status":"%s",
                "url":"https://api.github.com/repos/OneStepAt4time/aegis/check-runs/%d",
                "html_url":"https://github.com/OneStepAt4time/aegis/runs/%d","details_url":"https://example.com",
                "conclusion":%s,"started_at":"%s","completed_at":null,
                "output":{"title":"Report","summary":"","text":"","annotations_count":0,"annotations_url":"https://api.github.com"},
                "check_suite":{"id":5},"app":{"id":1,"slug":"github-actions","name":"GitHub Actions"},"pull_requests":[]}
               """.formatted(id, HEAD, name, status, id, id, conclusion, started);
    }

    /** Newest first. */
    static String statuses(String... statuses) {
        return "[" + String.join(",", statuses) + "]";
    }

    static String status(String context, String state) {
        return status(context, state, "{\"login\":\"ci-app[bot]\",\"id\":77,\"type\":\"Bot\",\"site_admin\":false}");
    }

    /** @param creator as JSON: an account, or null if it was deleted */
    static String status(String context, String state, String creator) {
        return """
               {"id":1,"url":"https://api.github.com","state":"%s","description":"said so",
                "target_url":"https://ci.example.com/1","context":"%s","created_at":"2012-07-20T01:19:13Z",
                "updated_at":"2012-07-20T01:19:13Z","creator":%s}
               """.formatted(state, context, creator);
    }

    static String pull(int number, String title, String more) {
        return """
               {"id":%d,"number":%d,"state":"open","locked":false,"title":"%s",
                "url":"https://api.github.com/repos/OneStepAt4time/aegis/pulls/%d",
                "user":{"login":"octocat","id":1,"type":"User"},"body":"Please pull","labels":[],"draft":false,
                "created_at":"2026-11-20T10:01:12Z","updated_at":"2026-11-20T10:01:12Z","closed_at":null,
                "merged_at":null,"merge_commit_sha":"e5bd3914e2e596debea16f433f57875b5b90bcd6",
                "html_url":"https://github.com/OneStepAt4time/aegis/pull/%d",
                "head":{"label":"OneStepAt4time:release/0.6.6-preview","ref":"release/0.6.6-preview","sha":"%s",
                        "repo":{"id":1296269,"full_name":"OneStepAt4time/aegis"}},
                "base":{"label":"OneStepAt4time:main","ref":"main","sha":"c5b97d5ae6c19d5c5df71a34c7fbeeda2479ccbc",
                        "repo":{"id":1296269,"full_name":"OneStepAt4time/aegis"}}%s}
               """.formatted(number, number, title, number, number, HEAD, more);
    }

    static String file(String status, String name) {
        return """
               {"sha":"bbcd538c8e72b8c175046e27cc8f907076331401","filename":"%s","status":"%s","additions":1,
                "deletions":1,"changes":2,"blob_url":"https://github.com/b","raw_url":"https://github.com/r",
                "contents_url":"https://api.github.com/c","patch":"@@ -1 +1 @@","previous_filename":"old.txt"}
               """.formatted(name, status);
    }

    /** @param author as JSON: an account, or null if GitHub knows none */
    static String commit(String sha, String author, String message) {
        return """
               {"sha":"%s","node_id":"x","url":"https://api.github.com","html_url":"https://github.com",
                "commit":{"author":{"name":"Monalisa Octocat","email":"m@github.com","date":"2026-11-20T10:00:00Z"},
                          "committer":{"name":"Monalisa Octocat","email":"m@github.com","date":"2026-11-20T10:00:00Z"},
                          "message":"%s","tree":{"sha":"t"},"comment_count":0,
                          "verification":{"verified":false,"reason":"unsigned","signature":null,"payload":null}},
                "author":%s,"committer":%s,"parents":[]}
               """.formatted(sha, message, author, author);
    }

    /** A commit that an app made through the API, where GitHub commits and signs it. */
    static String signed(String sha, String author, String message) {
        return """
               {"sha":"%s","node_id":"x","url":"https://api.github.com","html_url":"https://github.com",
                "commit":{"author":{"name":"Monalisa Octocat","email":"m@github.com","date":"2026-11-20T10:00:00Z"},
                          "committer":{"name":"GitHub","email":"noreply@github.com","date":"2026-11-20T10:00:00Z"},
                          "message":"%s","tree":{"sha":"t"},"comment_count":0,
                          "verification":{"verified":true,"reason":"valid","signature":"-----BEGIN","payload":"tree t"}},
                "author":%s,"committer":%s,"parents":[]}
               """.formatted(sha, message, author, account(19_864_447, "web-flow"));
    }

    /** @param user as JSON: an account, or null if it was deleted */
    static String review(int id, String user, String state) {
        return """
               {"id":%d,"user":%s,"body":"Here is the body","state":"%s","commit_id":"%s",
                "html_url":"https://github.com/r","submitted_at":"2026-11-20T11:00:00Z","author_association":"MEMBER"}
               """.formatted(id, user, state, HEAD);
    }

    static String account(String login) {
        return account(1, login);
    }

    static String account(long id, String login) {
        return "{\"login\":\"" + login + "\",\"id\":" + id + ",\"type\":\"User\",\"site_admin\":false}";
    }

    /** @param conclusion as JSON, with its quotes, or null */
    static String run(long id, String status, String conclusion) {
        return """
               {"id":%d,"name":"Release","node_id":"MDEyOldvcmtmbG93IFJ1bjI2OTI4OQ==","check_suite_id":42,
                "head_branch":"v0.6.6-preview","head_sha":"%s","path":".github/workflows/release.yml@v0.6.6-preview",
                "run_number":412,"run_attempt":2,"event":"push","display_title":"Release v0.6.6-preview",
                "status":"%s","conclusion":%s,"workflow_id":159038,
                "url":"https://api.github.com/repos/OneStepAt4time/aegis/actions/runs/%d",
                "html_url":"https://github.com/OneStepAt4time/aegis/actions/runs/%d",
                "created_at":"2026-11-20T14:32:00Z","updated_at":"2026-11-20T14:41:30Z",
                "actor":%s,"triggering_actor":%s}
               """.formatted(id, HEAD, status, conclusion, id, id, account("ann"), account("bob"));
    }

    static String runs(String... runs) {
        return "{\"total_count\":" + runs.length + ",\"workflow_runs\":[" + String.join(",", runs) + "]}";
    }

    /** @param conclusion as JSON, with its quotes, or null */
    static String job(long id, String name, String status, String conclusion) {
        return """
               {"id":%d,"run_id":30433642,"run_attempt":2,"head_sha":"%s","name":"%s","status":"%s","conclusion":%s,
                "html_url":"https://github.com/OneStepAt4time/aegis/actions/runs/30433642/job/%d",
                "started_at":"2026-11-20T14:33:00Z","completed_at":null,"steps":[],"labels":["ubuntu-latest"]}
               """.formatted(id, HEAD, name, status, conclusion, id);
    }

    static String jobs(String... jobs) {
        return "{\"total_count\":" + jobs.length + ",\"jobs\":[" + String.join(",", jobs) + "]}";
    }

    static String release(String flags) {
        return """
               {"id":1,"tag_name":"v0.6.6-preview","target_commitish":"main","name":"v0.6.6-preview","body":"",
                "url":"https://api.github.com/repos/OneStepAt4time/aegis/releases/1",
                "html_url":"https://github.com/OneStepAt4time/aegis/releases/v0.6.6-preview",
                "created_at":"2026-11-20T14:40:00Z","published_at":"2026-11-20T14:41:00Z","assets":[],%s}
               """.formatted(flags);
    }

    static String asset(String name, String state) {
        return """
               {"id":1,"name":"%s","label":"","state":"%s","content_type":"application/json","size":1024,
                "url":"https://api.github.com/a","browser_download_url":"https://github.com/d","download_count":42}
               """.formatted(name, state);
    }

    static String milestone(int number, String title, String state) {
        return """
               {"url":"https://api.github.com/repos/OneStepAt4time/aegis/milestones/%d","id":1002604,
                "html_url":"https://github.com/OneStepAt4time/aegis/milestones/%s","node_id":"MDk6TWlsZXN0b25lMTAwMjYwNA==",
                "number":%d,"state":"%s","title":"%s","description":"Tracking milestone","creator":%s,
                "open_issues":4,"closed_issues":8,"created_at":"2026-11-10T20:09:31Z",
                "updated_at":"2026-11-14T18:58:10Z","closed_at":null,"due_on":null}
               """.formatted(number, title, number, state, title, account("octocat"));
    }

    /** @param more further fields, each with a comma before it */
    static String issue(int number, String title, String more) {
        return """
               {"id":1,"node_id":"MDU6SXNzdWUx","number":%d,"title":"%s","state":"open","state_reason":null,
                "url":"https://api.github.com/repos/OneStepAt4time/aegis/issues/%d",
                "html_url":"https://github.com/OneStepAt4time/aegis/issues/%d","user":%s,
                "body":"I'm having a problem with this.","assignee":null,"assignees":[],"locked":false,"comments":0,
                "labels":[{"id":208045946,"name":"status: done","color":"f29513","default":false}],
                "milestone":%s,"created_at":"2026-11-01T20:09:31Z","updated_at":"2026-11-01T20:09:31Z",
                "author_association":"COLLABORATOR"%s}
               """.formatted(number, title, number, number, account("erin"), milestone(7, "v0.8.0", "open"), more);
    }

    static String comment(String login, String body) {
        return comment(login, body, "2026-11-20T10:00:00Z");
    }

    static String comment(String login, String body, String updated) {
        return """
               {"id":1,"node_id":"MDEyOklzc3VlQ29tbWVudDE=","body":"%s","user":%s,
                "html_url":"https://github.com/OneStepAt4time/aegis/issues/12#issuecomment-1",
                "created_at":"2026-11-20T10:00:00Z","updated_at":"%s","author_association":"MEMBER"}
               """.formatted(body, account(login), updated);
    }

    static String permission(String permission, String role, String user) {
        return "{\"permission\":\"" + permission + "\",\"role_name\":\"" + role + "\",\"user\":" + user + "}";
    }

    /** @param actor as JSON: an account, or null if it was deleted */
    static String activity(String before, String after, String type, String actor) {
        return """
               {"id":1296269,"node_id":"MDEwOlJlcG9zaXRvcnkxMjk2MjY5","before":"%s","after":"%s",
                "ref":"refs/heads/release/0.6.6-preview","timestamp":"2026-11-20T10:00:00Z","activity_type":"%s","actor":%s}
               """.formatted(before, after, type, actor);
    }

    static String artifacts(String... artifacts) {
        return "{\"total_count\":" + artifacts.length + ",\"artifacts\":[" + String.join(",", artifacts) + "]}";
    }

    static String artifact(long id, String name, boolean expired) {
        return """
               {"id":%d,"node_id":"MDg6QXJ0aWZhY3QxMQ==","name":"%s","size_in_bytes":556,
                "url":"https://api.github.com/repos/OneStepAt4time/aegis/actions/artifacts/%d",
                "archive_download_url":"https://api.github.com/repos/OneStepAt4time/aegis/actions/artifacts/%d/zip",
                "expired":%s,"created_at":"2026-11-20T14:40:00Z","expires_at":"2027-02-18T14:40:00Z",
                "updated_at":"2026-11-20T14:40:00Z",
                "workflow_run":{"id":30433642,"repository_id":1296269,"head_branch":"main","head_sha":"%s"}}
               """.formatted(id, name, id, id, expired, HEAD);
    }
}
