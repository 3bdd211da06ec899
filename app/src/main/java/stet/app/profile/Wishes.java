package stet.app.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.FieldRejection.ChoiceUnknown;
import stet.domain.Rejection;
import stet.domain.words.Blank;
import stet.infra.profile.Settings;
import stet.infra.profile.Settings.Theme;

/**
 * The settings that somebody wants, as a form or a body says them.
 *
 * @param zone the name of a time zone, absent for the newsroom's
 * @param theme the name of a theme, absent for that of their system
 */
record Wishes(@Nullable String zone, @Nullable String theme) {
    static final String ZONE = "zone";
    static final String THEME = "theme";

    /** The names of time zones that people know, in their order. */
    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
            .sorted()
            .toList();

    Wishes {
        zone = Blank.toAbsent(zone);
        theme = Blank.toAbsent(theme);
    }

    List<Rejection> wrong() {
        List<Rejection> wrong = new ArrayList<>();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone))
            wrong.add(new ChoiceUnknown(ZONE, "the time zone", "those that have a name, such as Europe/Zurich or UTC"));
        if (theme != null
                && Arrays.stream(Theme.values()).noneMatch(each -> each.name().equals(theme)))
            wrong.add(new ChoiceUnknown(THEME, "the theme", "SYSTEM, LIGHT and DARK"));
        return wrong;
    }

    /** What is meant, of wishes with nothing wrong in them. */
    Settings settings() {
        return new Settings(zone == null ? null : ZoneId.of(zone), theme == null ? Theme.SYSTEM : Theme.valueOf(theme));
    }
}
