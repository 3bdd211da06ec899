package stet.infra.witness;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import stet.infra.tlog.note.KeyName;

/**
 * Who watches the log from outside.
 *
 * @param witnesses are asked to cosign the log's checkpoints
 * @param witnessInterval the least time between two checkpoints that a witness is asked for
 * @param witnessPatience how long a witness may take to answer
 */
@ConfigurationProperties("stet.log")
record WitnessProperties(
        @DefaultValue List<Entry> witnesses,
        @DefaultValue("10s") Duration witnessInterval,
        @DefaultValue("10s") Duration witnessPatience) {

    WitnessProperties {
        List<KeyName> keys = witnesses.stream()
                .map(Entry::contact)
                .map(contact -> contact.key().name())
                .toList();
        if (keys.stream().distinct().count() < keys.size())
            throw new IllegalArgumentException("stet.log.witnesses names a witness twice.");
    }

    List<Contact> contacts() {
        return witnesses.stream().map(Entry::contact).toList();
    }

    /**
     * A witness.
     *
     * @param vkey its public key, {@code name+id+base64}
     * @param url what its {@code /add-checkpoint} stands behind
     */
    record Entry(String vkey, URI url) {
        Contact contact() {
            return Contact.of(vkey, url);
        }
    }
}
