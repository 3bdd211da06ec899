package stet.app.claim;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.claim.ClaimKind;
import stet.domain.claim.ClaimWords;
import stet.domain.statement.Workflow;
import stet.domain.verdict.Rating;
import stet.domain.verdict.Staleness;
import stet.domain.verdict.Verdict;
import stet.infra.claim.ClaimStatus;
import stet.infra.enquiry.ClaimEnquiries;
import stet.infra.link.KnownLink;

/** Where one claim of a statement stands, as the API says it. */
@Schema(name = "Claim")
public record ClaimJson(
        int number,
        @Nullable String proposition,

        @Nullable @Schema(description = "where its words begin in the text of the statement, in UTF-16 code units")
        Integer start,

        @Nullable @Schema(description = "where they end") Integer end,

        ClaimKind kind,
        Workflow status,
        boolean stale,
        Staleness.@Nullable Because staleBecause,
        @Nullable Verdict verdict,
        @Nullable Integer rating,
        @Nullable String rationale,
        @Nullable Instant rationaleAmendedAt,
        @Nullable String singleSourceReason,
        @Nullable String checker,
        @Nullable String reviewer,
        @Nullable String proposedBy,
        @Nullable Instant proposedAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable String flagReason,
        @Nullable Instant rewordedAt,
        @Nullable String returnedReason,
        int sourceCount,

        @Nullable @Schema(description = "why nobody had to look for evidence that is not enough")
        String noSearchReason,

        @Schema(description = "where somebody looked for evidence, also in vain")
        List<SearchJson> searches,

        @Schema(description = "whom somebody asked, and what came back")
        List<QueryJson> queries,

        @Schema(description = "other claims, of whatever articles, that it is linked with")
        List<ClaimLinkJson> links) {

    /**
     * A claim with its links.
     *
     * @param enquiries where somebody looked for evidence of it, and whom they asked
     * @param links those of its statement's claims
     */
    public static ClaimJson of(ClaimStatus claim, ClaimEnquiries enquiries, List<KnownLink> links) {
        Optional<ClaimWords> words = Optional.ofNullable(claim.words());
        return new ClaimJson(
                claim.number(),
                claim.proposition(),
                words.map(ClaimWords::start).orElse(null),
                words.map(ClaimWords::end).orElse(null),
                claim.kind(),
                claim.status(),
                claim.stale(),
                claim.staleBecause(),
                claim.verdict(),
                Optional.ofNullable(claim.rating()).map(Rating::value).orElse(null),
                claim.rationale(),
                claim.rationaleAmendedAt(),
                claim.singleSourceReason(),
                id(claim.checker()),
                id(claim.reviewer()),
                id(claim.proposedBy()),
                claim.proposedAt(),
                id(claim.verifiedBy()),
                claim.verifiedAt(),
                claim.flagReason(),
                claim.rewordedAt(),
                claim.returnedReason(),
                claim.sources(),
                claim.noSearchReason(),
                enquiries.searches().stream().map(SearchJson::of).toList(),
                enquiries.queries().stream().map(QueryJson::of).toList(),
                links.stream()
                        .filter(link -> link.touches(claim.statement(), claim.number()))
                        .map(link -> ClaimLinkJson.of(link, claim.statement(), claim.number()))
                        .toList());
    }

    private static @Nullable String id(@Nullable Person person) {
        return person == null ? null : person.id();
    }
}
