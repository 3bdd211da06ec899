package stet.app.profile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.web.Times;
import stet.domain.Rejection;
import stet.infra.account.Scope;
import stet.infra.profile.Figures;
import stet.infra.profile.FiguresOfWork;
import stet.infra.profile.Settings;
import stet.infra.profile.Settings.Theme;
import stet.infra.profile.SettingsBook;

/** Tells over REST what the caller has of their own, and takes their settings. */
@RestController
@RequestMapping("/api/v1/me")
@Needs(Scope.READ)
@Tag(name = "Accounts")
class ProfileApi {
    private final SettingsBook book;
    private final FiguresOfWork work;
    private final Times times;

    ProfileApi(SettingsBook book, FiguresOfWork work, Times times) {
        this.book = book;
        this.work = work;
        this.times = times;
    }

    /** How the caller wants pages shown. */
    @Schema(name = "Settings")
    record SettingsJson(
            @Nullable @Schema(description = "the name of a time zone, null when it is the newsroom's")
            String zone,

            Theme theme) {
        static SettingsJson of(Settings settings) {
            return new SettingsJson(
                    settings.zone() == null ? null : settings.zone().getId(), settings.theme());
        }
    }

    /** What the caller has of their own; weeks begin on Monday in the newsroom. */
    @Schema(name = "Profile")
    record ProfileJson(SettingsJson settings, FiguresJson figures) {}

    /**
     * What the caller did.
     *
     * @param claimsChecked statements on which they proposed a verdict
     * @param returned their verdicts that somebody else sent back
     */
    @Schema(name = "Figures")
    record FiguresJson(CountJson claimsChecked, CountJson verdictsProposed, CountJson signedOff, CountJson returned) {
        static FiguresJson of(Figures figures) {
            return new FiguresJson(
                    CountJson.of(figures.claimsChecked()),
                    CountJson.of(figures.verdictsProposed()),
                    CountJson.of(figures.signedOff()),
                    CountJson.of(figures.returned()));
        }
    }

    /** A figure of this week, and the whole. */
    @Schema(name = "FigureCount")
    record CountJson(int thisWeek, int inAll) {
        static CountJson of(Figures.Count count) {
            return new CountJson(count.thisWeek(), count.inAll());
        }
    }

    @GetMapping("/profile")
    @Operation(summary = "The caller's own settings, and the figures of their work")
    ProfileJson readProfile(CurrentPerson person) {
        Settings settings = book.find(person.person()).orElse(Settings.USUAL);
        return new ProfileJson(SettingsJson.of(settings), FiguresJson.of(work.of(person.person(), times.week())));
    }

    /** All settings: what is absent is as usual. */
    @Schema(name = "SetSettings", example = "{\"zone\": \"Europe/Zurich\", \"theme\": \"DARK\"}")
    record Body(@Nullable String zone, @Nullable String theme) {}

    @PostMapping("/set-settings")
    @Operation(summary = "Say how the caller wants pages shown; no part of the record")
    SettingsJson setSettings(@RequestBody Body body, CurrentPerson person) {
        Wishes wishes = new Wishes(body.zone(), body.theme());
        List<Rejection> wrong = wishes.wrong();
        if (!wrong.isEmpty()) throw RefusedRequest.because(wrong.getFirst());
        book.set(person.person(), wishes.settings());
        return SettingsJson.of(wishes.settings());
    }
}
