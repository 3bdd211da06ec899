package stet.infra.evidence;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;
import stet.domain.Actor;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.statement.StatementCommand.NoticeWithdrawal;
import stet.infra.desk.Metadata;
import stet.infra.engine.read.ProcessingGroups;

/** When a source is withdrawn, every claim that rests on it is told, so that its verdict goes stale (rule 4). */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@DisallowReplay
class WithdrawalPolicy {
    private final TellingClaims telling;

    WithdrawalPolicy(TellingClaims telling) {
        this.telling = telling;
    }

    @EventHandler
    void on(
            SourceWithdrawn withdrawn,
            @MessageIdentifier String eventId,
            @MetaDataValue(value = Metadata.REQUEST_ID, required = true) String requestId)
            throws InterruptedException {
        telling.tell(
                List.of(withdrawn.source()),
                eventId,
                requestId,
                claim -> new NoticeWithdrawal(claim, withdrawn.source(), withdrawn.reason(), Actor.STET));
    }
}
