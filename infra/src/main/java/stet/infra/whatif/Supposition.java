package stet.infra.whatif;

import org.jspecify.annotations.Nullable;
import stet.domain.source.SourceId;

/**
 * What is supposed of an article; all of it together.
 *
 * @param withdrawn a source that would be withdrawn, absent for none
 * @param origins from how many origins evidence would have to come, absent for as many as the rules ask for
 * @param revision a revision whose text would be the article's again, absent for the latest
 */
public record Supposition(
        @Nullable SourceId withdrawn,
        @Nullable Integer origins,
        @Nullable Integer revision) {}
