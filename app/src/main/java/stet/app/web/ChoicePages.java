package stet.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stet.app.security.Needs;

/** Lets a reader choose how pages look to them, without any script: by day or night, and where marks stand. */
@Pages
class ChoicePages {

    @PostMapping("/theme")
    ResponseEntity<Void> chooseTheme(
            @RequestParam String theme, @RequestParam String back, HttpServletRequest request) {
        return kept(PageAdvice.THEME_COOKIE, PageFrame.THEMES, theme, back, request);
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
