package stet.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.security.CurrentPerson;
import stet.domain.Person;
import stet.infra.profile.Settings;
import stet.infra.profile.Settings.Theme;
import stet.infra.profile.SettingsBook;

/** Lets a reader choose day, night or whatever the system does, without any script. */
@Pages
class ThemePages {
    private final SettingsBook settings;

    ThemePages(SettingsBook settings) {
        this.settings = settings;
    }

    @PostMapping("/theme")
    ResponseEntity<Void> choose(
            @RequestParam String theme,
            @RequestParam String back,
            @Nullable CurrentPerson person,
            HttpServletRequest request) {
        if (person != null && PageFrame.THEMES.contains(theme)) keep(theme, person.person());
        ResponseCookie cookie = ResponseCookie.from(
                        PageAdvice.THEME_COOKIE, PageFrame.THEMES.contains(theme) ? theme : "system")
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

    /** Who signed in has it on every device; the browser, before anybody signs in. */
    private void keep(String theme, Person person) {
        Settings own = settings.find(person).orElse(Settings.USUAL);
        settings.set(person, own.with(Theme.valueOf(theme.toUpperCase(Locale.ROOT))));
    }

    /** Only addresses of Stet's own: a path that no browser reads as another host. */
    private static String own(String back) {
        return back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? back : "/";
    }
}
