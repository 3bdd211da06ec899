package stet.infra.log;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.infra.desk.AtTheDesk.ADA;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stet.infra.RunningStet;
import stet.infra.desk.AtTheDesk;
import stet.infra.engine.postgres.TestDatabase;
import stet.infra.tlog.bundle.BundleReport;
import stet.infra.tlog.bundle.BundleVerifier;
import stet.infra.tlog.note.Handover;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.Verification.Refused;
import stet.infra.tlog.note.Verification.Verified;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.TreeHead;

@RunningStet
class VerifiableLogTest {
    @Autowired
    AtTheDesk at;

    @Autowired
    VerifiableLog log;

    @Autowired
    FormerCheckpoints former;

    @Autowired
    TestDatabase database;

    private SignedNotes notes;

    @BeforeEach
    void paper() {
        notes = SignedNotes.in(at, log, database);
    }

    @AfterEach
    void all_is_as_it_was() {
        assertThat(log.recheck(ADA.person())).isEmpty();
    }

    @Test
    void every_write_has_its_place_and_soon_a_proof_of_it() throws IOException {
        long index = notes.add(at.statement(), "Odd.");

        SignedCheckpoint checkpoint = notes.signedOver(index);

        assertThat(log.proof(index, checkpoint)
                        .orElseThrow()
                        .refuses(log.event(index).orElseThrow().bytes(), log.keys()))
                .isEmpty();
        assertThat(log.proof(checkpoint.head().size(), checkpoint)).isEmpty();
    }

    @Test
    void a_later_log_is_proved_to_begin_with_an_earlier_one() {
        TreeHead earlier = notes.signedOver(notes.add(at.statement(), "Odd.")).head();
        TreeHead later = notes.signedOver(notes.add(at.statement(), "Odder.")).head();

        assertThat(log.consistency(earlier.size(), later.size()).proves(earlier, later))
                .isTrue();
    }

    @Test
    void the_exported_log_is_verified_without_it() throws IOException {
        for (int number = 0; number < 300; number++) notes.add(at.statement(), "Note " + number);
        SignedCheckpoint checkpoint = notes.signedOver(notes.add(at.statement(), "The last."));

        BundleReport report = verified(checkpoint);

        assertThat(report.isSound()).as("%s", report.lines()).isTrue();
        assertThat(report.head()).isEqualTo(checkpoint.head());
    }

    @Test
    void who_trusts_the_old_key_learns_of_the_new_one() throws IOException {
        notes.signedOver(notes.add(at.statement(), "Odd."));
        VerifierKey old = log.keys().getFirst();

        VerifierKey next = ((KeyRotation.Rotated) log.rotateKey(ADA.person())).key();

        SignedNote handover = log.newest().orElseThrow().note();
        assertThat(handover.verify(List.of(old))).isInstanceOf(Verified.class);
        assertThat(handover.verify(List.of(next))).isInstanceOf(Verified.class);
        SignedCheckpoint later = notes.signedOver(notes.add(at.statement(), "Odder."));
        assertThat(later.note().verify(List.of(next))).isInstanceOf(Verified.class);
        assertThat(later.note().verify(List.of(old))).isInstanceOf(Refused.class);
        assertThat(verified(later).isSound()).isTrue();
        assertThat(verified(later, List.of(old)).isSound()).isTrue();
        assertThat(Handover.follow(List.of(old), former.handovers()).learned()).containsExactly(next);
    }

    private BundleReport verified(SignedCheckpoint checkpoint) throws IOException {
        return verified(checkpoint, log.keys());
    }

    private BundleReport verified(SignedCheckpoint checkpoint, List<VerifierKey> trusted) throws IOException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        log.export(checkpoint, bundle);
        return new BundleVerifier(trusted).verify(new ByteArrayInputStream(bundle.toByteArray()));
    }
}
