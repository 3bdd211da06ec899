package stet.app.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.domain.Count;
import stet.domain.account.Role;
import stet.domain.claim.ClaimKind;
import stet.domain.enquiry.QueryState;
import stet.domain.enquiry.SearchPlace;
import stet.domain.publication.CorrectionKind;
import stet.domain.review.Finding;
import stet.domain.source.Rank;
import stet.domain.source.SourceKind;
import stet.domain.statement.Dismissal;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Stance;
import stet.domain.verdict.Verdict;
import stet.domain.words.Isolated;
import stet.domain.words.Language;
import stet.domain.work.Priority;
import stet.infra.desk.Channel;

/** The words and marks by which pages name states, verdicts and the like. */
public class Words {
    private static final Label STALE = new Label("stale", "stale", "Stale");

    public static Label of(Workflow state) {
        String id = kebab(state);
        return new Label(id, id, plain(state));
    }

    public static Label of(Verdict verdict) {
        return new Label(kebab(verdict), "verdict", plain(verdict));
    }

    public static Label of(Stance stance) {
        return new Label(kebab(stance), "stance", plain(stance));
    }

    public static Label of(Finding finding) {
        return switch (finding) {
            case REVIEWED -> new Label("seen", "reviewed", "Reviewed");
            case QUESTIONED -> new Label("query-open", "questioned", "Questioned");
        };
    }

    public static String of(CorrectionKind kind) {
        return plain(kind);
    }

    public static String of(Rating rating) {
        return plain(rating);
    }

    public static String of(Dismissal dismissal) {
        return switch (dismissal) {
            case NOT_CHECKABLE -> "not checkable";
            case NOT_CHECK_WORTHY -> "not check-worthy";
        };
    }

    public static String of(ClaimKind kind) {
        return switch (kind) {
            case FACT -> "Whether it is so";
            case QUOTE_SAID -> "Whether it was said";
            case QUOTE_TRUE -> "Whether what was said is so";
        };
    }

    public static String of(SourceKind kind) {
        return switch (kind) {
            case WEB -> "Web page";
            case DOCUMENT -> "Document";
            case INTERVIEW -> "Interview";
            case DATASET -> "Data set";
            case PHYSICAL -> "Thing";
        };
    }

    public static String of(Rank rank) {
        return switch (rank) {
            case PRIMARY -> "Primary";
            case SECONDARY -> "Secondary";
        };
    }

    public static String of(Role role) {
        return switch (role) {
            case FACT_CHECKER -> "Fact-checker";
            case EDITOR -> "Editor";
            case AUDITOR -> "Auditor";
            case ADMINISTRATOR -> "Administrator";
        };
    }

    public static String of(Channel channel) {
        return switch (channel) {
            case WEB -> "web";
            case API -> "API";
            case LINK -> "author’s link";
            case POLICY -> "policy";
            case START_UP -> "start-up";
        };
    }

    /** The mark of a verdict that the evidence has left behind. */
    public static String of(Priority priority) {
        return switch (priority) {
            case HIGH -> "High priority";
            case NORMAL -> "Normal priority";
            case LOW -> "Low priority";
        };
    }

    /** The priorities to choose from. */
    public static List<Option> priorities() {
        return Stream.of(Priority.NORMAL, Priority.HIGH, Priority.LOW)
                .map(each -> Option.of(each.name(), of(each)))
                .toList();
    }

    /** A form in which nothing was typed yet. */
    public static Form blank(String id) {
        return Form.blank(id);
    }

    /** The priorities to choose from; the first is none of its own. */
    public static List<Option> priorities(String none) {
        return Stream.concat(
                        Stream.of(Option.of("", none)),
                        Arrays.stream(Priority.values()).map(each -> Option.of(each.name(), of(each))))
                .toList();
    }

    public static Label stale() {
        return STALE;
    }

    /** A verdict to choose, with what speaks against choosing it, if anything does. */
    public static Option option(Verdict verdict, @Nullable String hint) {
        return new Option(verdict.name(), plain(verdict), kebab(verdict), hint, key(verdict));
    }

    public static List<Option> stances() {
        return Arrays.stream(Stance.values())
                .map(stance -> new Option(stance.name(), plain(stance), kebab(stance), null, key(stance)))
                .toList();
    }

    /** The letters that choose among few, the same for a stance and for the verdict that rests on it. */
    private static String key(Enum<?> choice) {
        return choice == Stance.GIVES_CONTEXT
                ? "c"
                : choice.name().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** The ratings from true to false, after the choice of none. */
    public static List<Option> ratings() {
        Stream<Option> ratings = Arrays.stream(Rating.values())
                .map(rating -> Option.of(rating.name(), rating.value() + " – " + plain(rating)));
        return Stream.concat(Stream.of(Option.of("", "No rating")), ratings.toList().reversed().stream())
                .toList();
    }

    public static List<Option> dismissals() {
        return List.of(
                Option.of(Dismissal.NOT_CHECKABLE.name(), "Not checkable: an opinion, a question, a heading"),
                Option.of(Dismissal.NOT_CHECK_WORTHY.name(), "Not check-worthy: nobody is misled if it is wrong"));
    }

    /** Where one can look. */
    public static List<Option> searchPlaces() {
        return Arrays.stream(SearchPlace.values())
                .map(place -> Option.of(place.name(), of(place)))
                .toList();
    }

    public static String of(SearchPlace place) {
        return switch (place) {
            case ARCHIVE -> "In an archive";
            case DATABASE -> "In a database";
            case PERSON -> "With a person";
            case WEB -> "On the web";
        };
    }

    public static String of(QueryState state) {
        return switch (state) {
            case OPEN -> "Open";
            case ANSWERED -> "Answered";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    /** What there is to check in a claim. */
    public static List<Option> claimKinds() {
        return Arrays.stream(ClaimKind.values())
                .map(kind -> Option.of(kind.name(), of(kind)))
                .toList();
    }

    public static List<Option> kinds() {
        return List.of(
                Option.of("PERSON", "Person"), Option.of("AUTOMATION", "Automation: acts by token, never signs off"));
    }

    /** Words from outside in a sentence or the title of a page. */
    public static String isolated(String words) {
        return Isolated.of(words);
    }

    /** A text's language as far as browsers know it; absent when it is unknown or no language at all. */
    public static @Nullable String language(@Nullable String tag) {
        return Language.tag(tag).orElse(null);
    }

    /** How many of something. */
    public static String count(long number) {
        return Count.of(number);
    }

    /** How long something has lasted, roughly. */
    public static String lasting(Duration time) {
        if (time.toMinutes() < 1) return "less than a minute";
        if (time.toHours() < 1) return counted(time.toMinutes(), "minute");
        return time.toHours() < 48 ? counted(time.toHours(), "hour") : counted(time.toDays(), "day");
    }

    /** How many of something whose plural ends in s. */
    public static String counted(long number, String unit) {
        return "%s %s%s".formatted(Count.of(number), unit, number == 1 ? "" : "s");
    }

    private static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
