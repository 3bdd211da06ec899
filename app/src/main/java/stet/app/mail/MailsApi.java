package stet.app.mail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.Person;
import stet.domain.Rejection;
import stet.infra.account.Scope;
import stet.infra.mail.MailWish;
import stet.infra.mail.Pace;

/** Takes over REST what mails the caller wants of what concerns them. */
@RestController
@RequestMapping("/api/v1/me")
@Needs(Scope.READ)
@Tag(name = "Accounts")
class MailsApi {
    private final MailDesk desk;

    MailsApi(MailDesk desk) {
        this.desk = desk;
    }

    /** The mails that the caller gets. */
    @Schema(name = "Mails")
    record MailsJson(
            @Schema(description = "whether this newsroom sends mails at all")
            boolean sent,

            @Nullable String address,

            @Schema(
                    description =
                            "whether a link in a letter has shown that the address is the caller's; nothing else is sent before")
            boolean confirmed,

            Pace pace,

            @Nullable @Schema(description = "why the last mail could not be sent")
            String trouble) {
        static MailsJson of(boolean sent, @Nullable MailWish wish) {
            return wish == null
                    ? new MailsJson(sent, null, false, Pace.NONE, null)
                    : new MailsJson(sent, wish.address(), wish.confirmed(), wish.pace(), wish.trouble());
        }
    }

    @GetMapping("/mails")
    @Operation(summary = "What mails the caller gets of what concerns them")
    MailsJson readMails(CurrentPerson person) {
        return now(person.person());
    }

    /** Where to, and how often. */
    @Schema(name = "SetMails", example = "{\"address\": \"ada@example.org\", \"pace\": \"DAILY\"}")
    record Body(
            @Nullable @Schema(description = "absent to have none sent, and the address forgotten")
            String address,

            @Nullable @Schema(description = "NONE, AT_ONCE or DAILY; absent for NONE")
            String pace) {}

    @PostMapping("/set-mails")
    @Operation(
            summary =
                    "Say what mails the caller wants; another address is sent a letter to confirm it. No part of the record")
    MailsJson setMails(@RequestBody Body body, CurrentPerson person) {
        return answer(desk.set(person.person(), new Wish(body.address(), body.pace())), person);
    }

    /** The end of the link in that letter. */
    @Schema(name = "ConfirmMailAddress", requiredProperties = "token", example = "{\"token\": \"4k1…\"}")
    record Token(@Nullable String token) {}

    @PostMapping("/confirm-mail-address")
    @Operation(summary = "Confirm the caller's mail address by the token of the letter that was sent there")
    MailsJson confirmMailAddress(@RequestBody Token body, CurrentPerson person) {
        return answer(desk.confirm(person.person(), Objects.requireNonNullElse(body.token(), "")), person);
    }

    private MailsJson answer(List<Rejection> wrong, CurrentPerson person) {
        if (!wrong.isEmpty()) throw RefusedRequest.because(wrong.getFirst());
        return now(person.person());
    }

    private MailsJson now(Person person) {
        return MailsJson.of(desk.isOn(), desk.of(person).orElse(null));
    }
}
