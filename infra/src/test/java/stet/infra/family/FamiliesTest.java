package stet.infra.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stet.domain.account.AccountEvent;
import stet.domain.article.ArticleEvent;
import stet.domain.authorlink.AuthorLinkEvent;
import stet.domain.capture.CaptureEvent;
import stet.domain.clearance.ClearanceEvent;
import stet.domain.fix.FixEvent;
import stet.domain.link.LinkEvent;
import stet.domain.newsroom.NewsroomEvent;
import stet.domain.publication.PublicationEvent;
import stet.domain.reader.ReaderEvent;
import stet.domain.review.ReviewEvent;
import stet.domain.seal.SealEvent;
import stet.domain.source.SourceEvent;
import stet.domain.statement.StatementEvent;

class FamiliesTest {
    private final Families families = AllFamilies.together();

    @Test
    void every_event_of_the_domain_has_the_kebab_case_of_its_name_on_the_wire() {
        List<Class<?>> events = Stream.of(
                        ArticleEvent.class,
                        SourceEvent.class,
                        CaptureEvent.class,
                        StatementEvent.class,
                        FixEvent.class,
                        LinkEvent.class,
                        ClearanceEvent.class,
                        AuthorLinkEvent.class,
                        PublicationEvent.class,
                        ReviewEvent.class,
                        ReaderEvent.class,
                        NewsroomEvent.class,
                        SealEvent.class,
                        AccountEvent.class)
                .<Class<?>>flatMap(Families::events)
                .toList();

        assertThat(events)
                .allSatisfy(event -> assertThat(families.wireName(event)).isEqualTo(kebab(event.getSimpleName())))
                .hasSameSizeAs(families.types());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
