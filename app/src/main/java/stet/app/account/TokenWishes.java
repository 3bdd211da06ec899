package stet.app.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.app.security.CurrentPerson;
import stet.app.security.PresentPasswords;
import stet.app.web.Choice;
import stet.app.web.Form;
import stet.app.web.FormRejection.NotADay;
import stet.app.web.Times;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.infra.account.Credentials;
import stet.infra.account.Scope;

/** Reads the form by which a token is wished for, and tells all at once what is wrong with it. */
@Component
class TokenWishes {
    private final PresentPasswords presentPasswords;
    private final Credentials credentials;
    private final Times times;

    TokenWishes(PresentPasswords presentPasswords, Credentials credentials, Times times) {
        this.presentPasswords = presentPasswords;
        this.credentials = credentials;
        this.times = times;
    }

    /**
     * What somebody asked for.
     *
     * @param expiresAt absent for as long as is usual
     * @param wrong everything that keeps it from being asked for
     */
    record Wish(Form form, @Nullable Instant expiresAt, List<Rejection> wrong) {
        String name() {
            return form.value("name");
        }
    }

    Wish read(
            Person owner, Set<Scope> ticked, String currentPassword, CurrentPerson person, HttpServletRequest request) {
        Form form = Form.sent("token", request, List.of("name", "expiresAt"))
                .with("scopes", names(ticked))
                .with("currentPassword", "");
        LocalDate day = Choice.day(form.value("expiresAt")).orElse(null);
        List<Rejection> wrong =
                new ArrayList<>(credentials.wrongWith(owner, form.value("name"), ticked, person.actor()));
        if (day == null && form.optional("expiresAt") != null) wrong.add(new NotADay("expiresAt"));
        Rejection unsure = presentPasswords.check(person, currentPassword, request);
        if (unsure != null) wrong.add(unsure);
        return new Wish(form, day == null ? null : times.start(day), wrong);
    }

    private static String names(Set<Scope> scopes) {
        return scopes.stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
    }
}
