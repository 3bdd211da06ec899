package stet.infra.captured;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import stet.infra.capture.CaptureStore;
import stet.infra.readout.Readouts;

/** Wires the reading of what is stored. */
@Configuration(proxyBeanMethods = false)
class CapturedConfiguration {

    @Bean
    ReadTexts readTexts(
            JdbcClient database, PlatformTransactionManager transactions, CaptureStore store, Readouts readouts) {
        return new ReadTexts(new UnreadFiles(database, new TransactionTemplate(transactions)), store, readouts);
    }
}
