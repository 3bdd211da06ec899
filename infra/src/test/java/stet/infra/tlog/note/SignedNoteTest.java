package stet.infra.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.infra.tlog.note.Verification.Refused;
import stet.infra.tlog.note.Verification.Verified;
import stet.infra.tlog.tree.Malformed;

/** Notes, their keys and their signatures, as C2SP signed-note has them. */
class SignedNoteTest {
    private static final String VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;
    private static final SigningKey LOG = Keys.log("example.org/stet");
    private static final SigningKey OTHER = Keys.log("example.org/other");

    @Test
    void the_note_of_the_specification_is_verified() {
        VerifierKey key = VerifierKey.parse(VKEY);
        assertThat(key).hasToString(VKEY);
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.format()).isEqualTo(NOTE);
        assertThat(note.verify(List.of(key))).isEqualTo(new Verified(note.signatures()));
    }

    @Test
    void a_text_may_have_empty_lines() {
        SignedNote note = SignedNote.sign("a\n\nb\n", LOG);
        assertThat(SignedNote.parse(note.format())).isEqualTo(note);
        assertThat(SignedNote.sign("\n", LOG).format()).startsWith("\n\n— ");
    }

    @Test
    void signatures_of_unknown_keys_are_ignored() {
        SignedNote note = SignedNote.sign("text\n", OTHER, LOG);
        assertThat(note.verify(List.of(LOG.verifier())))
                .isEqualTo(new Verified(note.signatures().subList(1, 2)));
        assertThat(note.verify(List.of(Keys.log("example.org/third").verifier())))
                .isInstanceOf(Refused.class);
        assertThat(note.verify(List.of())).isInstanceOf(Refused.class);
    }

    @Test
    void a_bad_signature_of_a_known_key_spoils_the_note() {
        NoteSignature ofOtherText = LOG.sign("other\n");
        SignedNote note = SignedNote.sign("text\n", OTHER).with(List.of(ofOtherText));
        List<VerifierKey> both = List.of(OTHER.verifier(), LOG.verifier());
        assertThat(note.verify(both))
                .isEqualTo(new Refused("The signature of " + LOG.verifier().name() + " isn't good."));
    }

    @Test
    void a_key_that_only_shares_its_name_is_another_key() {
        SigningKey namesake = SigningKey.parse(Keys.log("example.org/stet").encoded());
        SigningKey successor = Keys.another("example.org/stet");
        assertThat(namesake.verifier()).isEqualTo(LOG.verifier());
        assertThat(SignedNote.sign("text\n", successor).verify(List.of(LOG.verifier())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_newer_signature_replaces_the_older_of_the_same_key() {
        SignedNote note = SignedNote.sign("text\n", LOG, OTHER).with(List.of(LOG.sign("text\n")));
        assertThat(note.signatures())
                .extracting(NoteSignature::key)
                .containsExactly(OTHER.verifier().name(), LOG.verifier().name());
    }

    @Test
    void private_keys_are_written_as_go_writes_them() {
        String skey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
        String vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        SigningKey key = SigningKey.parse(skey);
        assertThat(key.encoded()).isEqualTo(skey);
        assertThat(key.verifier()).hasToString(vkey);
        assertThat(key.toString()).doesNotContain("AYEK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nno signature\n",
                "text\n\n— example.com/foo\n",
                "text\n\n— example.com/foo \n",
                "text\n\n— example.com/foo QQ==\n",
                "text\n\n— example.com/foo QUFBQQ==\n",
                "text\n\n— example.com/foo QUFBQUF=\n",
                "text\n\n— example.com/foo QUFBQUE=",
                "text\n\n- example.com/foo QUFBQUE=\n",
                "text\n\n—  QUFBQUE=\n",
                "text\n\n— exa mple QUFBQUE=\n",
                "text\n\n— exa+mple QUFBQUE=\n",
                "text\n\n— exa\u00a0mple QUFBQUE=\n",
                "te\txt\n\n— example.com/foo QUFBQUE=\n",
                "te\rxt\n\n— example.com/foo QUFBQUE=\n",
                "text\n\n— example.com/foo QUFBQUE=\r\n"
            })
    void what_isnt_a_note_is_refused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_note_has_limits() {
        String line = OTHER.sign("text\n").line() + "\n";
        assertThat(SignedNote.parse("text\n\n" + line.repeat(100)).signatures()).hasSize(100);
        assertThatThrownBy(() -> SignedNote.parse("text\n\n" + line.repeat(101)))
                .hasMessageContaining("too many");
        byte[] long_ = ("x".repeat(SignedNote.LONGEST) + "\n\n" + line).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SignedNote.parse(long_)).hasMessageContaining("longer than");
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n'}))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> new SignedNote("text\n", Collections.emptyList()))
                .hasMessageContaining("isn't signed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903a",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
                "example com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void what_isnt_a_key_is_refused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Malformed.class);
    }
}
