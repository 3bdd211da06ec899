package stet.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.infra.work.WorkQueue.Kind;
import stet.infra.work.WorkQueue.Section;

class QueueViewTest {

    @Test
    void whatever_is_counted_can_be_reached_part_by_part() {
        Section seventy = new Section(List.of(), 70, false);
        assertThat(QueueView.part(Kind.TO_REVIEW, seventy, 0).next()).isEqualTo("/queue/to-review?behind=50");
        assertThat(QueueView.part(Kind.TO_REVIEW, seventy, 50).next()).isNull();
        assertThat(QueueView.part(Kind.STALE, new Section(List.of(), 50, false), 0)
                        .next())
                .isNull();
    }
}
