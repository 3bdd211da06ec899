package stet.infra.desk;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.read.OwnWrites;

/** Wires the command desk to whoever carries commands out. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    CommandDesk commandDesk(
            List<Handler<?>> handlers,
            TransactionManager transactions,
            JdbcClient database,
            OwnWrites ownWrites,
            CommandProperties settings) {
        Recorder recorder = new Recorder(transactions, new IdempotencyKeys(database), settings.attempts());
        return new CommandDesk(handlers, recorder, ownWrites);
    }

    @Bean
    ForgottenKeys forgottenKeys(JdbcClient database, CommandProperties settings) {
        return new ForgottenKeys(new IdempotencyKeys(database), settings.keysKept());
    }
}
