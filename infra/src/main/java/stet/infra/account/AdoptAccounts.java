package stet.infra.account;

import java.util.List;
import stet.domain.Actor;
import stet.domain.Command;
import stet.domain.Rejection;

/** Have every account of before taken into the log, which is Stet's own wish when it starts. */
record AdoptAccounts(Actor by) implements Command {

    @Override
    public List<Rejection> shape() {
        return List.of();
    }
}
