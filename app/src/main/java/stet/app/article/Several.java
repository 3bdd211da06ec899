package stet.app.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.app.article.ReadingView.Unit;
import stet.app.web.Form;
import stet.app.web.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * Several statements of an article that someone chooses, to triage them in one act.
 *
 * @param choice with which statements the choice began, absent while nobody has asked for boxes to tick
 * @param picked the statements whose box is ticked
 * @param form what was typed
 * @param refused the statements that can't be triaged as asked, so that nothing was done
 * @param done what was done last, absent when nothing was
 * @param checkers to whom claims can be given
 */
public record Several(
        @Nullable Choice choice,
        Set<String> picked,
        Form form,
        List<Refused> refused,
        @Nullable Done done,
        List<Option> checkers) {
    public static final String FORM = "triage";

    /** Names, among what a page is told once, what was done with several statements. */
    public static final String DONE = "triaged";

    /** With which statements a choice begins. */
    public enum Choice {
        NONE,
        LAYOUT,
        BELOW;

        static @Nullable Choice named(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(choice -> choice.wireName().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The statements of a page with which it begins. */
        Set<String> picked(ReadingView page) {
            return switch (this) {
                case NONE -> Set.of();
                case LAYOUT -> Set.copyOf(page.layout().statements());
                case BELOW -> below(page).map(Unit::statement).collect(Collectors.toUnmodifiableSet());
            };
        }

        private static Stream<Unit> below(ReadingView page) {
            Optional<Unit> selected = page.units().filter(Unit::selected).findFirst();
            return page.units()
                    .filter(unit ->
                            unit.position() > selected.map(Unit::position).orElse(0))
                    .filter(Unit::untriaged);
        }
    }

    /** A statement that refused, with its reason in a sentence. */
    public record Refused(@Nullable Integer position, String href, String sentence) {
        public String name() {
            return position == null ? "A statement" : "Statement " + position;
        }
    }

    /**
     * What was done with several statements.
     *
     * @param undoable those with which whoever did it can undo it, separated by spaces; empty when it can't be undone
     * @param leftOut those with which nothing was done, and why
     */
    record Done(String said, String undoable, List<Refused> leftOut) {}

    /**
     * What was done, as it is kept until the next page tells it.
     *
     * @param undoable whether it can be undone with all that were acted on
     */
    public record Told(String said, boolean undoable, List<Refused> leftOut) {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        public String words() {
            return JSON.writeValueAsString(this);
        }

        /** The same again. */
        static Done read(String words, String acted) {
            Told told = JSON.readValue(words, Told.class);
            return new Done(told.said, told.undoable ? acted : "", told.leftOut);
        }
    }

    /** Where nothing can be done with any. */
    static Several nothing() {
        return new Several(null, Set.of(), Form.blank(FORM), List.of(), null, List.of());
    }

    /** Whether each statement has a box to tick. */
    public boolean boxes() {
        return choice != null;
    }

    /** Whether there is anything to see before a script shows it. */
    public boolean shown() {
        return boxes() || form.refused() || done != null;
    }

    public boolean has(String statement) {
        return picked.contains(statement);
    }
}
