package stet.infra.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.infra.desk.Channel;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Refused;
import stet.infra.desk.Request;

/** Sees to it, before anyone can ask for anything, that the log knows of every account. */
@Component
public class AdoptionAtStart implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(AdoptionAtStart.class);

    private final Adoption adoption;
    private final CommandDesk desk;

    AdoptionAtStart(Adoption adoption, CommandDesk desk) {
        this.adoption = adoption;
        this.desk = desk;
    }

    @Override
    public void afterSingletonsInstantiated() {
        adopt();
    }

    /** A log that takes nothing for now keeps nobody from reading it; the next start tries again. */
    public void adopt() {
        if (!adoption.isWanted()) return;
        if (desk.handleUnseen(new AdoptAccounts(Actor.STET), Request.of(Channel.START_UP, "adoption"))
                instanceof Refused(var reasons))
            LOG.error(
                    "The accounts of before are not in the log yet: {}",
                    reasons.getFirst().sentence());
    }
}
