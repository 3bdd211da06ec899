package stet.infra.capture;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.Rejection;
import stet.domain.capture.CaptureCommand.BeginCapture;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureRejection.FetchingIsOff;
import stet.domain.capture.CaptureRejection.NoAddressToFetch;
import stet.domain.source.SourceId;
import stet.domain.source.SourceRejection.SourceIsWithdrawn;
import stet.domain.source.SourceRejection.UnknownSource;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;
import stet.infra.engine.store.TimeOrderedIds;
import stet.infra.fetch.FetchingProperties;
import stet.infra.source.SourceSummary;
import stet.infra.source.Sources;

/** Has Stet fetch what sources say: records that somebody wants it, and leaves the fetching to {@link FetchRounds}. */
@Component
public class PageCaptures {
    private final Sources sources;
    private final CommandDesk desk;
    private final TimeOrderedIds ids;
    private final FetchRounds rounds;
    private final FetchingProperties settings;

    PageCaptures(
            Sources sources, CommandDesk desk, TimeOrderedIds ids, FetchRounds rounds, FetchingProperties settings) {
        this.sources = sources;
        this.desk = desk;
        this.ids = ids;
        this.rounds = rounds;
        this.settings = settings;
    }

    /** Begins the capture of what is at a source's address now. */
    public Outcome begin(SourceId source, Actor by, Request request) {
        Optional<SourceSummary> known = sources.find(source);
        if (known.isEmpty()) return new Refused(List.of(new UnknownSource(source)));
        Optional<Rejection> why = whyNot(known.get());
        return why.isPresent() ? new Refused(List.of(why.get())) : begin(known.get(), by, request);
    }

    private Outcome begin(SourceSummary source, Actor by, Request request) {
        String address = Optional.ofNullable(source.url()).orElseThrow();
        Outcome outcome = desk.handle(new BeginCapture(new CaptureId(ids.next()), source.id(), address, by), request);
        rounds.look();
        return outcome;
    }

    /** Why nothing of a source can be fetched; empty when it can. */
    public Optional<Rejection> whyNot(SourceSummary source) {
        if (source.withdrawal() != null) return Optional.of(new SourceIsWithdrawn(source.id()));
        if (source.url() == null) return Optional.of(new NoAddressToFetch(source.id()));
        return settings.fetching() ? Optional.empty() : Optional.of(new FetchingIsOff());
    }
}
