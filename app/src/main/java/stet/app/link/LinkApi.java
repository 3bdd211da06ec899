package stet.app.link;

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
import stet.app.problem.RefusedRequest;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.RequiredFields;
import stet.domain.link.LinkCommand.LinkClaims;
import stet.domain.link.LinkCommand.OnLink;
import stet.domain.link.LinkCommand.ResolveContradiction;
import stet.domain.link.LinkCommand.UnlinkClaims;
import stet.domain.link.LinkId;
import stet.domain.link.LinkKind;
import stet.domain.link.LinkRejection.UnknownLink;
import stet.domain.link.NamedClaim;
import stet.domain.statement.StatementId;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.link.KnownLink;
import stet.infra.link.KnownLinks;
import stet.infra.link.LinksThen;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;

/** Links claims over REST, and shows how they hang together. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.READ)
@Tag(name = "Links")
class LinkApi {
    private final CommandDesk desk;
    private final KnownLinks links;
    private final LinksThen then;
    private final AsOf moments;

    LinkApi(CommandDesk desk, KnownLinks links, LinksThen then, AsOf moments) {
        this.desk = desk;
        this.links = links;
        this.then = then;
        this.moments = moments;
    }

    /** A claim of a statement. */
    @Schema(name = "NamedClaim", requiredProperties = "statement")
    record Named(
            @Nullable UUID statement,

            @Nullable @Schema(description = "its number; left out, the only one of the statement")
            Integer claim) {
        static NamedClaim of(@Nullable Named named, String field) {
            Named given = RequiredFields.value(named, field, "the claim");
            UUID statement = RequiredFields.value(given.statement(), field, "the statement of the claim");
            return new NamedClaim(new StatementId(statement), given.claim());
        }
    }

    @Schema(
            name = "LinkClaims",
            requiredProperties = {"from", "to", "kind", "reason"},
            example = """
            {"from": {"statement": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11"}, "to": {"statement": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a12", "claim": 2}, "kind": "SAME", "reason": "Both are about the opening in 1932."}""")
    record Linked(
            @Nullable Named from,
            @Nullable Named to,
            @Nullable LinkKind kind,
            @Nullable String reason) {
        LinkClaims command(CurrentPerson person) {
            return new LinkClaims(
                    Named.of(from, "from"),
                    Named.of(to, "to"),
                    RequiredFields.value(kind, "kind", "how the claims hang together"),
                    RequiredFields.text(reason),
                    person.actor());
        }
    }

    @PostMapping("/links/link-claims")
    @Needs(Scope.WRITE)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @Operation(
            summary = "Say that two claims, of whatever articles, are the same, contradict each other or are related")
    ResponseEntity<LinkJson> linkClaims(@RequestBody Linked body, CurrentPerson person, Request request) {
        Done done = Answers.done(desk.handle(body.command(person), request));
        URI location = URI.create("/api/v1/links/" + done.stream());
        return links.find(new LinkId(done.stream()))
                .map(LinkJson::of)
                .map(link -> Answers.created(done, location, link, link.tag()))
                .orElseGet(() -> Answers.coming(done, location));
    }

    @Schema(name = "UnlinkClaims", requiredProperties = "reason", example = """
            {"reason": "They are two bridges."}""")
    record Unlinked(@Nullable String reason) {}

    @PostMapping("/links/{link}/unlink-claims")
    @Needs(Scope.WRITE)
    @Operation(summary = "Take the link between two claims away; what was concluded meanwhile stays")
    ResponseEntity<LinkJson> unlinkClaims(
            @PathVariable UUID link, @RequestBody Unlinked body, CurrentPerson person, Request request) {
        return handle(new UnlinkClaims(new LinkId(link), RequiredFields.text(body.reason()), person.actor()), request);
    }

    @Schema(name = "ResolveContradiction", requiredProperties = "reason", example = """
            {"reason": "It opened twice: it was rebuilt in 1950."}""")
    record Resolved(@Nullable String reason) {}

    @PostMapping("/links/{link}/resolve-contradiction")
    @Needs(Scope.WRITE)
    @Operation(summary = "Say why two claims that contradict each other may both stand as supported")
    ResponseEntity<LinkJson> resolveContradiction(
            @PathVariable UUID link, @RequestBody Resolved body, CurrentPerson person, Request request) {
        return handle(
                new ResolveContradiction(new LinkId(link), RequiredFields.text(body.reason()), person.actor()),
                request);
    }

    private ResponseEntity<LinkJson> handle(OnLink command, Request request) {
        Done done = Answers.done(desk.handle(command, request));
        return Answers.changed(done, links.find(command.link()).map(LinkJson::of), LinkJson::tag);
    }

    @GetMapping("/links/{link}")
    @Operation(summary = "A link between two claims, with both as they stand now; also when it was taken away")
    ResponseEntity<LinkJson> readLink(@PathVariable UUID link) {
        LinkId id = new LinkId(link);
        LinkJson found =
                links.find(id).map(LinkJson::of).orElseThrow(() -> RefusedRequest.because(new UnknownLink(id)));
        return Answers.found(found, found.tag());
    }

    @GetMapping("/contradictions")
    @Operation(
            summary =
                    "Claims that contradict each other and are both supported, those first that were found first, now or as of a moment")
    ContradictionsJson listContradictions(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String asOf) {
        PageRequest part = Parts.request(cursor, limit);
        if (asOf == null) return ContradictionsJson.of(links.contradictions(part), null);
        long last = moments.index("asOf", asOf);
        return ContradictionsJson.of(then.contradictions(last, part), last);
    }

    /** A part of the contradictions that are open, or were. */
    @Schema(name = "Contradictions")
    record ContradictionsJson(
            List<LinkJson> items,
            @Nullable String next,

            @Nullable @Schema(description = "the last entry of the log that counts, null when these are open now")
            Long asOfIndex) {
        static ContradictionsJson of(Page<KnownLink> page, @Nullable Long asOfIndex) {
            return new ContradictionsJson(
                    page.items().stream().map(LinkJson::of).toList(), page.next(), asOfIndex);
        }
    }
}
