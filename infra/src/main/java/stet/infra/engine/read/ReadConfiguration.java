package stet.infra.engine.read;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.infra.engine.Signal;
import stet.infra.engine.sequence.Places;
import stet.infra.engine.store.EventStoreProperties;

/** Wires where readers keep how far they are, and what is told of them. */
@Configuration(proxyBeanMethods = false)
class ReadConfiguration {

    @Bean
    TokenStore tokenStore(
            JdbcClient database,
            Serializer serializer,
            EventStoreProperties settings,
            ObjectProvider<Disbelief> disbelief) {
        return new ClaimedTokens(
                database,
                serializer,
                settings.claimTimeout(),
                (reader, said, goesOn) -> disbelief.getObject().ofPosition(reader, said, goesOn));
    }

    @Bean
    Tokens tokens(JdbcClient database, Serializer serializer) {
        return new Tokens(database, serializer);
    }

    @Bean
    Readers readers(org.axonframework.config.Configuration axon, LastFailures suspects) {
        return new Readers(axon, suspects);
    }

    @Bean
    FailingReaders failingReaders(ReaderFailures failures, Readers readers, Tokens tokens) {
        return new FailingReaders(failures, readers, tokens);
    }

    /** A reader notes how far it is only now and then while nothing is for it, but before its claim lapses. */
    @Bean
    StalledReaders stalledReaders(
            JdbcClient database, Tokens tokens, FailingReaders failing, EventStoreProperties settings) {
        Duration patience = Collections.max(List.of(settings.stalledAfter(), settings.claimTimeout()));
        return new StalledReaders(database, tokens, failing, patience, System::nanoTime);
    }

    @Bean
    ReadPositions readPositions(Readers readers, Tokens tokens) {
        return new ReadPositions(readers, tokens);
    }

    @Bean
    OwnWrites ownWrites(
            Readers readers, ReadPositions positions, Signal signal, Places places, EventStoreProperties settings) {
        return new OwnWrites(places, readers, positions, signal, settings.readYourWrites());
    }
}
