package stet.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import stet.app.security.CurrentPerson;
import stet.infra.profile.Settings;
import stet.infra.profile.SettingsBook;

/** Gives every page what its frame needs. */
@ControllerAdvice(annotations = Pages.class)
class PageAdvice {
    static final String THEME_COOKIE = "stet-theme";
    static final String MARKS_COOKIE = "stet-marks";

    private final ResourceUrlProvider resources;
    private final Times times;
    private final Names names;
    private final Presets presets;
    private final SettingsBook settings;

    PageAdvice(
            ResourceUrlProvider mvcResourceUrlProvider,
            Times times,
            Names names,
            Presets presets,
            SettingsBook settings) {
        this.settings = settings;
        this.presets = presets;
        this.resources = mvcResourceUrlProvider;
        this.times = times;
        this.names = names;
    }

    @ModelAttribute("look")
    PageFrame look(@Nullable CurrentPerson person, HttpServletRequest request) {
        Settings own = person == null ? null : settings.find(person.person()).orElse(null);
        if (own != null && own.zone() != null) Times.tellIn(own.zone(), request);
        String path = path(request);
        String icons = Objects.requireNonNullElse(resources.getForLookupPath("/icons.svg"), "/icons.svg");
        return new PageFrame(
                own == null ? chosen(THEME_COOKIE, PageFrame.THEMES, request) : name(own.theme()),
                chosen(MARKS_COOKIE, PageFrame.MARKS, request),
                address(path, request),
                here(path),
                request.getContextPath() + icons);
    }

    @ModelAttribute("words")
    Words words() {
        return new Words();
    }

    @ModelAttribute("times")
    Times times() {
        return times;
    }

    @ModelAttribute("names")
    Names names() {
        return names;
    }

    @ModelAttribute("presets")
    Presets presets() {
        return presets;
    }

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(@Nullable CurrentPerson person) {
        return person == null ? null : new Viewer(person);
    }

    /** The address that the reader sees, also while an error about it is shown. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        return path.substring(request.getContextPath().length());
    }

    /** Where to come back to: the page itself, or its nearest page when it is the answer to a form. */
    private static String address(String path, HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return path.startsWith("/login") ? "/login" : "/";
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    private static @Nullable String here(String path) {
        if (path.equals("/") || path.startsWith("/queue") || path.startsWith("/work")) return "desk";
        if (path.startsWith("/articles") || path.startsWith("/statements")) return "articles";
        if (path.startsWith("/sources")) return "sources";
        if (path.startsWith("/concerns")) return "concerns";
        return path.startsWith("/audit") ? "audit" : null;
    }

    private static String name(Settings.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    /** What was chosen in this browser before, or else the first of what there is. */
    private static String chosen(String name, List<String> known, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(known::contains)
                .findFirst()
                .orElse(known.getFirst());
    }
}
