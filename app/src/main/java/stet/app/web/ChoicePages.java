package stet.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.Person;
import stet.infra.profile.Settings;
import stet.infra.profile.Settings.Theme;
import stet.infra.profile.SettingsBook;

/** Lets a reader choose how pages look to them, without any script: by day or night, and where marks stand. */
@Pages
class ChoicePages {
    private final SettingsBook settings;

    ChoicePages(SettingsBook settings) {
        this.settings = settings;
    }

    @PostMapping("/theme")
    ResponseEntity<Void> chooseTheme(
            @RequestParam String theme,
            @RequestParam String back,
            @Nullable CurrentPerson person,
            HttpServletRequest request) {
        if (person != null && PageFrame.THEMES.contains(theme)) keep(theme, person.person());
        return kept(PageAdvice.THEME_COOKIE, PageFrame.THEMES, theme, back, request);
    }

    /** Who signed in has it on every device; the browser, before anybody signs in. */
    private void keep(String theme, Person person) {
        Settings own = settings.find(person).orElse(Settings.USUAL);
        settings.set(person, own.with(Theme.valueOf(theme.toUpperCase(Locale.ROOT))));
    }

    @PostMapping("/marks")
    @Needs({})
    ResponseEntity<Void> chooseMarks(
            @RequestParam String marks, @RequestParam String back, HttpServletRequest request) {
        return kept(PageAdvice.MARKS_COOKIE, PageFrame.MARKS, marks, back, request);
    }

    private static ResponseEntity<Void> kept(
            String name, List<String> known, String chosen, String back, HttpServletRequest request) {
        ResponseCookie cookie = ResponseCookie.from(name, known.contains(chosen) ? chosen : known.getFirst())
                .path(request.getContextPath() + "/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(303)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, request.getContextPath() + own(back))
                .build();
    }

    /** Only addresses of Stet's own: a path that no browser reads as another host. */
    private static String own(String back) {
        return back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? back : "/";
    }
}
