package dev.gonogo.processfile;

import static dev.gonogo.yaml.KindTable.kind;
import static java.util.Map.entry;

import dev.gonogo.process.Need;
import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.backport.Backported;
import dev.gonogo.process.backport.ReleasesBackported;
import dev.gonogo.process.branch.UpToDate;
import dev.gonogo.process.calendar.InCadence;
import dev.gonogo.process.calendar.NotFrozen;
import dev.gonogo.process.changelog.ChangelogHas;
import dev.gonogo.process.changelog.ChangelogRange;
import dev.gonogo.process.files.FileSays;
import dev.gonogo.process.files.MetadataSaysVersion;
import dev.gonogo.process.files.NoDrift;
import dev.gonogo.process.files.OnlyMetadataChanged;
import dev.gonogo.process.gate.Gates;
import dev.gonogo.process.history.NoOtherRelease;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.production.ByPullRequest;
import dev.gonogo.process.review.ByAuthor;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.review.OpenPullRequests;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.process.review.TitleSaysVersion;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.yaml.Fields;
import dev.gonogo.yaml.KindTable;
import java.util.List;
import java.util.Map;

/** How each kind of need is written in a process file. A new kind needs one line here. */
final class NeedKinds {

    static final KindTable<Need> TABLE = new KindTable<>(
            "need",
            Map.ofEntries(
                    entry("accounted-for", kind(NeedKinds::accountedFor)),
                    entry("backported", kind(settings -> new Backported())),
                    entry("by-author", kind("login", NeedKinds::byAuthor)),
                    entry("by-pull-request", kind(settings -> new ByPullRequest(settings.flag("blocks", true)))),
                    entry("changelog-has", kind("file", NeedKinds::changelogHas)),
                    entry("changelog-range", kind("file", settings -> new ChangelogRange(file(settings)))),
                    entry("checks-green", kind("required", NeedKinds::checksGreen)),
                    entry(
                            "file-says",
                            kind(settings ->
                                    new FileSays(file(settings), settings.text("pointer", TextFormat.POINTER)))),
                    entry("gates", kind(settings -> new Gates())),
                    entry("in-cadence", kind(settings -> new InCadence())),
                    entry("metadata-says-version", kind(settings -> new MetadataSaysVersion())),
                    entry("no-drift", kind("paths", NeedKinds::noDrift)),
                    entry("no-other-release", kind(settings -> new NoOtherRelease())),
                    entry("not-frozen", kind(settings -> new NotFrozen())),
                    entry("only-metadata-changed", kind(settings -> new OnlyMetadataChanged())),
                    entry(
                            "open-pull-requests",
                            kind("into", settings -> new OpenPullRequests(settings.text("into", TextFormat.REF)))),
                    entry(
                            "releases-backported",
                            kind(
                                    "branch",
                                    settings -> new ReleasesBackported(settings.text("branch", TextFormat.REF)))),
                    entry("reviewed", kind("approvals", NeedKinds::reviewed)),
                    entry("tag-absent", kind(settings -> new TagAbsent())),
                    entry("title-says-version", kind(settings -> new TitleSaysVersion())),
                    entry("up-to-date", kind(NeedKinds::upToDate))));

    private NeedKinds() {}

    private static String file(Fields settings) {
        return settings.text("file", TextFormat.PATH);
    }

    private static Need byAuthor(Fields settings) {
        return new ByAuthor(settings.text("login", TextFormat.LOGIN), settings.flag("verified", true));
    }

    private static Need reviewed(Fields settings) {
        return new Reviewed(settings.number("approvals", 1), settings.texts("by", TextFormat.ANY, List.of()));
    }

    private static Need changelogHas(Fields settings) {
        return new ChangelogHas(file(settings), settings.text("on", TextFormat.REF, SignOff.PRODUCTION));
    }

    private static Need upToDate(Fields settings) {
        return new UpToDate(settings.text("branch", TextFormat.REF), settings.text("with", TextFormat.REF));
    }

    private static Need checksGreen(Fields settings) {
        List<String> paths = settings.texts("paths", TextFormat.PATH, List.of());
        List<RequiredCheck> required =
                paths.isEmpty() ? RequiredChecks.of(settings, "required") : RequiredChecks.some(settings, "required");
        return new ChecksGreen(settings.text("branch", TextFormat.REF, ""), required, paths);
    }

    private static Need accountedFor(Fields settings) {
        return new AccountedFor(settings.texts("paths", TextFormat.PATH, List.of()));
    }

    private static Need noDrift(Fields settings) {
        return new NoDrift(
                settings.texts("paths", TextFormat.PATH), settings.texts("allowed", TextFormat.PATH, List.of()));
    }
}
