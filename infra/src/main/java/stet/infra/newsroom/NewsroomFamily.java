package stet.infra.newsroom;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.newsroom.DismissalReason;
import stet.domain.newsroom.NewsroomEvent;
import stet.domain.newsroom.NewsroomEvent.DismissalReasonsSet;
import stet.domain.newsroom.NewsroomEvent.NewsroomDescribed;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** What the newsroom settles for everybody. */
@Component
public final class NewsroomFamily implements Family<NewsroomEvent> {
    static final String NAME = "newsroom";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<NewsroomEvent> events() {
        return NewsroomEvent.class;
    }

    @Override
    public List<EventType<? extends NewsroomEvent>> types() {
        return List.of(
                EventType.of("dismissal-reasons-set", DismissalReasonsSet.class),
                EventType.of("newsroom-described", NewsroomDescribed.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of();
    }

    @Override
    public Subject subject(NewsroomEvent event) {
        return Subject.NONE;
    }

    @Override
    public String sentence(NewsroomEvent event, @Nullable String source) {
        return switch (event) {
            case DismissalReasonsSet set ->
                "set the reasons for which statements are dismissed at once: %s; they were %s"
                        .formatted(named(set.reasons()), named(set.was()));
            case NewsroomDescribed described ->
                "described the newsroom to the public as %s, description %d"
                        .formatted(Quote.of(described.description().name()), described.number());
        };
    }

    private static String named(List<DismissalReason> reasons) {
        return reasons.isEmpty()
                ? "none"
                : reasons.stream().map(reason -> Quote.of(reason.words())).collect(Collectors.joining(", "));
    }
}
