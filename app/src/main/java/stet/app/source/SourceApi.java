package stet.app.source;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.api.Parts;
import stet.app.moment.AsOf;
import stet.app.moment.MomentRejection.NotThereYet;
import stet.app.problem.RefusedRequest;
import stet.app.provenance.InterviewJson;
import stet.app.provenance.NewSourceJson;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.domain.Actor;
import stet.domain.source.Rank;
import stet.domain.source.SourceCommand.RegisterSource;
import stet.domain.source.SourceCommand.WithdrawSource;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.domain.words.Blank;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.history.AsItStood;
import stet.infra.history.AsItStood.SourceThen;
import stet.infra.source.Sources;
import stet.infra.statement.RestingClaim;
import stet.infra.statement.RestingClaims;

/** Registers, shows and withdraws sources over REST. */
@RestController
@RequestMapping("/api/v1/sources")
@Needs(Scope.READ)
@Tag(name = "Sources")
class SourceApi {
    private final CommandDesk desk;
    private final Sources sources;
    private final RestingClaims resting;
    private final AsOf moments;
    private final AsItStood then;
    private final TimeOrderedIds ids;

    SourceApi(
            CommandDesk desk,
            Sources sources,
            RestingClaims resting,
            AsOf moments,
            AsItStood then,
            TimeOrderedIds ids) {
        this.desk = desk;
        this.sources = sources;
        this.resting = resting;
        this.moments = moments;
        this.then = then;
        this.ids = ids;
    }

    @Schema(name = "RegisterSource", requiredProperties = "title", example = """
            {"title": "Apollo 11 mission overview", "url": "https://www.nasa.gov/mission/apollo-11/",
             "publisher": "NASA"}""")
    record Register(
            @Nullable String title,
            @Nullable String url,
            @Nullable String publisher,
            @Nullable String origin,
            @Nullable SourceKind kind,
            @Nullable InterviewJson interview,
            @Nullable String edition,
            @Nullable String place,
            @Nullable Rank rank,
            @Nullable UUID restsOn) {

        RegisterSource command(SourceId id, Actor by) {
            NewSourceJson more = new NewSourceJson(kind, interview, edition, place, rank, restsOn);
            String address = Blank.toAbsent(url);
            return new RegisterSource(
                    id,
                    title == null ? "" : title,
                    address,
                    publisher,
                    origin,
                    more.nature(address),
                    more.ranking(),
                    by);
        }
    }

    @PostMapping
    @Needs(Scope.WRITE)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(summary = "Make a source known to the newsroom")
    ResponseEntity<SourceJson> registerSource(@RequestBody Register body, CurrentPerson person, Request request) {
        RegisterSource register = body.command(new SourceId(ids.next()), person.actor());
        Done done = Answers.done(desk.handle(register, request));
        URI location = URI.create("/api/v1/sources/" + done.stream());
        return sources.find(new SourceId(done.stream()))
                .map(SourceJson::of)
                .map(source -> Answers.created(done, location, source, source.tag()))
                .orElseGet(() -> Answers.coming(done, location));
    }

    @GetMapping
    @Operation(summary = "List sources, the newest first")
    Parts.Part<SourceJson> listSources(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable SourceKind kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Parts.part(sources.list(query, kind, Parts.request(cursor, limit)), SourceJson::of);
    }

    @GetMapping("/{source}")
    @Operation(summary = "What a source is, now or as of a moment")
    ResponseEntity<SourceDetailJson> readSource(
            @PathVariable UUID source, @RequestParam(required = false) @Nullable String asOf) {
        SourceId id = new SourceId(source);
        SourceDetailJson view = asOf == null ? new SourceDetailJson(view(id), null) : asOf(id, asOf);
        return Answers.found(view, view.tag());
    }

    private SourceDetailJson asOf(SourceId id, String asOf) {
        long last = moments.index("asOf", asOf);
        return new SourceDetailJson(SourceJson.of(then(id, last).source()), last);
    }

    private SourceThen then(SourceId id, long last) {
        view(id);
        return then.source(id, last).orElseThrow(() -> RefusedRequest.because(new NotThereYet("source", last)));
    }

    @GetMapping("/{source}/claims")
    @Operation(summary = "Every claim that rests on a source, with how it uses it, now or as of a moment")
    List<RestingClaimJson> listClaimsOfSource(
            @PathVariable UUID source, @RequestParam(required = false) @Nullable String asOf) {
        SourceId id = new SourceId(source);
        view(id);
        List<RestingClaim> claims = asOf == null
                ? resting.on(id)
                : then(id, moments.index("asOf", asOf)).claims();
        return claims.stream().map(RestingClaimJson::of).toList();
    }

    @Schema(name = "WithdrawSource", requiredProperties = "reason", example = """
            {"reason": "The publisher retracted it."}""")
    record Withdraw(@Nullable String reason) {}

    @PostMapping("/{source}/withdraw-source")
    @Needs(Scope.WRITE)
    @Operation(summary = "Say that nothing may rest on a source any more; verdicts that do become stale")
    ResponseEntity<SourceJson> withdrawSource(
            @PathVariable UUID source, @RequestBody Withdraw body, CurrentPerson person, Request request) {
        SourceId id = new SourceId(source);
        String reason = body.reason() == null ? "" : body.reason();
        Done done = Answers.done(desk.handle(new WithdrawSource(id, reason, person.actor()), request));
        return Answers.changed(done, sources.find(id).map(SourceJson::of), SourceJson::tag);
    }

    private SourceJson view(SourceId id) {
        return sources.find(id).map(SourceJson::of).orElseThrow(() -> RefusedRequest.because(new UnknownSource(id)));
    }
}
