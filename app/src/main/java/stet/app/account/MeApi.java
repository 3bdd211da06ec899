package stet.app.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.Actor;
import stet.domain.account.Role;
import stet.infra.account.Scope;

/** Tells a caller over REST who they are here. */
@RestController
@RequestMapping("/api/v1/me")
@Needs({})
@Tag(name = "Accounts")
class MeApi {

    /** Whose token was sent, and what it opens. */
    @Schema(name = "Me")
    record MeJson(String id, String name, Actor.Kind kind, List<Role> roles, List<String> scopes) {}

    @GetMapping
    @Operation(summary = "Whose token this is, and what it may do")
    MeJson readMe(CurrentPerson person) {
        return new MeJson(
                person.person().id(),
                person.account().name(),
                person.account().kind(),
                person.account().roles().stream().sorted().toList(),
                person.scopes().stream().sorted().map(Scope::wireName).toList());
    }
}
