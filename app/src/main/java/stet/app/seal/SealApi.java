package stet.app.seal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.Unversioned;
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.RequiredFields;
import stet.domain.Actor;
import stet.domain.Person;
import stet.domain.seal.Identity;
import stet.domain.seal.Seal;
import stet.domain.seal.SealCommand.DeclineErasure;
import stet.domain.seal.SealCommand.EraseIdentity;
import stet.domain.seal.SealCommand.OnSealed;
import stet.domain.seal.SealCommand.OpenSourceTo;
import stet.domain.seal.SealCommand.ReadIdentity;
import stet.domain.seal.SealCommand.RequestErasure;
import stet.domain.seal.SealCommand.SealSource;
import stet.domain.seal.SealRejection.NotSealed;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.seal.SealedSources;

/** Seals sources over REST, and shows and erases who they are. */
@RestController
@RequestMapping("/api/v1/sources")
@Needs(Scope.READ)
@Tag(name = "Sealed sources")
class SealApi {
    private final CommandDesk desk;
    private final SealedSources seals;
    private final TimeOrderedIds ids;

    SealApi(CommandDesk desk, SealedSources seals, TimeOrderedIds ids) {
        this.desk = desk;
        this.seals = seals;
        this.ids = ids;
    }

    @Schema(name = "SealSource", requiredProperties = "name", example = """
            {"name": "Jo Marsh", "contacts": "jo@example.org", "circumstances": "Met in the library on 4 March.",
             "openTo": ["cleo"]}""")
    record Sealing(
            @Nullable @Schema(description = "an interview where it is left out; never WEB")
            SourceKind kind,

            @Nullable String name,
            @Nullable String contacts,
            @Nullable String circumstances,
            @Nullable String more,

            @Nullable @Schema(description = "accounts that may see who it is, beside yours")
            List<String> openTo) {
        SealSource command(SourceId id, Actor by) {
            return new SealSource(
                    id,
                    kind == null ? SourceKind.INTERVIEW : kind,
                    new Identity(RequiredFields.text(name), contacts, circumstances, more),
                    openTo == null
                            ? List.of()
                            : openTo.stream().map(Person::new).toList(),
                    by);
        }

        /** What a log may print of it: that there is one. */
        @Override
        public String toString() {
            return "Sealing[not told]";
        }
    }

    @PostMapping("/seal-source")
    @Needs(Scope.WRITE)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(summary = "Make a source known without saying who it is: that is encrypted before anything is recorded")
    ResponseEntity<SealJson> sealSource(@RequestBody Sealing body, CurrentPerson person, @Unversioned Request request) {
        SealSource seal = body.command(new SourceId(ids.next()), person.actor());
        Done done = Answers.done(desk.handle(seal, Unhashed.of(request)));
        URI location = URI.create("/api/v1/sources/" + done.stream());
        return Answers.coined(done, location, json(done.stream()));
    }

    @GetMapping("/{source}/seal")
    @Operation(summary = "What everybody may know of a sealed source: what it is called, and who may see who it is")
    SealJson readSeal(@PathVariable UUID source) {
        return json(source);
    }

    @Schema(name = "OpenSourceTo", requiredProperties = "to", example = "{\"to\": \"cleo\"}")
    record Opening(@Nullable String to) {}

    @PostMapping("/{source}/open-source-to")
    @Needs(Scope.WRITE)
    @Operation(summary = "Let one more person see who a sealed source is; only who may see it can")
    ResponseEntity<SealJson> openSourceTo(
            @PathVariable UUID source, @RequestBody Opening body, CurrentPerson person, @Unversioned Request request) {
        Person to = new Person(RequiredFields.value(body.to(), "to", "who may see it, too"));
        return handle(new OpenSourceTo(new SourceId(source), to, person.actor()), request);
    }

    @GetMapping("/{source}/identity")
    @Operation(
            summary =
                    "Who a sealed source is, for whom it was opened to, with what proves it; the log tells of the look")
    ResponseEntity<IdentityJson> readIdentity(
            @PathVariable UUID source, CurrentPerson person, @Unversioned Request request) {
        Done done = Answers.done(desk.handle(new ReadIdentity(new SourceId(source), person.actor()), request));
        Seal seal = found(source);
        return Answers.told(done, IdentityJson.of(seal, seals.open(seal, person.actor())));
    }

    @Schema(name = "RequestErasure", requiredProperties = "reason", example = """
            {"reason": "The person asked for it on 4 March."}""")
    record Erasing(@Nullable String reason) {}

    @PostMapping("/{source}/request-erasure")
    @Needs(Scope.ADMIN)
    @Operation(
            summary =
                    "Ask, as an administrator, that the identity of a sealed source be erased; a second person does it")
    ResponseEntity<SealJson> requestErasure(
            @PathVariable UUID source, @RequestBody Erasing body, CurrentPerson person, @Unversioned Request request) {
        String reason = RequiredFields.text(body.reason());
        return handle(new RequestErasure(new SourceId(source), reason, person.actor()), request);
    }

    @PostMapping("/{source}/decline-erasure")
    @Needs(Scope.WRITE)
    @Operation(summary = "Say, as an editor, that the identity is not erased")
    ResponseEntity<SealJson> declineErasure(
            @PathVariable UUID source, CurrentPerson person, @Unversioned Request request) {
        return handle(new DeclineErasure(new SourceId(source), person.actor()), request);
    }

    @PostMapping("/{source}/erase-identity")
    @Needs(Scope.WRITE)
    @Operation(
            summary =
                    "Erase who a sealed source is, as an editor who did not ask for it: its key is destroyed, and nobody reads it any more")
    ResponseEntity<SealJson> eraseIdentity(
            @PathVariable UUID source, CurrentPerson person, @Unversioned Request request) {
        return handle(new EraseIdentity(new SourceId(source), person.actor()), request);
    }

    private ResponseEntity<SealJson> handle(OnSealed command, Request request) {
        Done done = Answers.done(desk.handle(command, request));
        return Answers.told(done, json(command.source().value()));
    }

    private SealJson json(UUID source) {
        Seal seal = found(source);
        return SealJson.of(seal, seals.isReadable(seal));
    }

    private Seal found(UUID source) {
        SourceId id = new SourceId(source);
        return seals.find(id).orElseThrow(() -> RefusedRequest.because(new NotSealed(id)));
    }
}
