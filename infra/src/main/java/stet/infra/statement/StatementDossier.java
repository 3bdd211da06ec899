package stet.infra.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.infra.claim.ClaimStatus;
import stet.infra.enquiry.ClaimEnquiries;
import stet.infra.evidence.AttachedSource;

/**
 * Everything on one statement.
 *
 * @param articleTitle the title of its article
 * @param articleAuthor the article's byline, which decides who may not sign off
 * @param claims those that are to be checked, by their numbers
 * @param enquiries where somebody looked for evidence of them, and whom they asked
 */
public record StatementDossier(
        StatementStatus status,
        String articleTitle,
        @Nullable String articleAuthor,
        List<ClaimStatus> claims,
        List<AttachedSource> sources,
        List<Note> notes,
        ClaimEnquiries enquiries) {

    StatementDossier with(
            List<ClaimStatus> claims, List<AttachedSource> sources, List<Note> notes, ClaimEnquiries enquiries) {
        return new StatementDossier(status, articleTitle, articleAuthor, claims, sources, notes, enquiries);
    }

    /** What there is on one of several claims alone. */
    public StatementDossier on(ClaimStatus claim) {
        return new StatementDossier(
                status.on(claim),
                articleTitle,
                articleAuthor,
                claims,
                sources.stream()
                        .filter(source -> source.claim() == claim.number())
                        .toList(),
                notes,
                enquiries.on(claim.number()));
    }
}
