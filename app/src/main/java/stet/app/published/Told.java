package stet.app.published;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.app.web.Words;
import stet.domain.publication.CorrectionKind;
import stet.infra.publication.Correction;
import stet.infra.publication.Published;

/**
 * A correction as readers are told it.
 *
 * @param before where what it said before is read; absent of a retraction, under which that stands
 */
record Told(
        String kind,
        boolean retracts,
        String note,
        Instant at,
        @Nullable String before) {
    static List<Told> of(Published published, Site site) {
        return published.corrections().stream()
                .map(correction -> of(published, correction, site))
                .toList();
    }

    static Told of(Published published, Correction correction, Site site) {
        boolean retracts = correction.kind() == CorrectionKind.RETRACTION;
        return new Told(
                Words.of(correction.kind()),
                retracts,
                correction.note(),
                correction.at(),
                retracts ? null : site.to(Site.edition(published.article(), correction.before())));
    }
}
