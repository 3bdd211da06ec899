package stet.app.concern;

import org.springframework.stereotype.Component;
import stet.app.web.Times;
import stet.domain.Person;
import stet.infra.lists.Page;
import stet.infra.lists.PageRequest;
import stet.infra.work.QueuedStatement;
import stet.infra.work.Waiting;
import stet.infra.work.WaitingList;

/** What is somebody's turn and due until tomorrow, or overdue. That a day comes is in no log, so it is asked each time. */
@Component
class DueSoon {
    private static final int SHOWN = 20;

    private final WaitingList list;
    private final Times times;

    DueSoon(WaitingList list, Times times) {
        this.list = list;
        this.times = times;
    }

    /** The first of it; that there is more, the part says. */
    Page<QueuedStatement> of(Person person) {
        Waiting due =
                new Waiting(null, person, null, null, null, null, times.today().plusDays(1), null, Waiting.Sort.DUE);
        return list.page(due, PageRequest.first(SHOWN));
    }
}
