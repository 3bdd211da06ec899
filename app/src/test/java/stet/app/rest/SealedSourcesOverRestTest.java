package stet.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import stet.app.rest.Api.Answer;
import stet.infra.engine.StetProperties;
import stet.infra.seal.SealProperties;
import tools.jackson.databind.JsonNode;

/** A source whose identity is in no row of the database, and proves what it was as long as it is not erased. */
class SealedSourcesOverRestTest extends RestTest {
    private static final String NAME = "Zebrafinch Quillington";

    @Autowired
    private JdbcClient database;

    @Autowired
    private SealProperties settings;

    @Autowired
    private StetProperties stet;

    private String seal() {
        cleo();
        Answer sealed = ada().post("/api/v1/sources/seal-source", """
                {"name": "%s", "circumstances": "Under the quillbridge.", "openTo": ["cleo"]}""".formatted(NAME));
        assertThat(sealed.status()).as(sealed.body()).isEqualTo(201);
        assertThat(sealed.body()).doesNotContain("Zebrafinch");
        return sealed.header("Location");
    }

    @Test
    void everybody_else_sees_a_letter_and_who_knows() {
        String source = seal();

        assertThat(ben().get(source).json().get("title").asString()).startsWith("Sealed source ");
        JsonNode seal = ben().get(source + "/seal").json();
        assertThat(seal.get("knownTo").values()).extracting(JsonNode::asString).containsExactly("ada", "cleo");
        Answer refused = ben().get(source + "/identity");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("not-opened-to");
    }

    @Test
    void who_may_see_it_can_prove_it_against_the_event_with_nothing_but_a_hash() throws NoSuchAlgorithmException {
        String source = seal();

        JsonNode identity = cleo().get(source + "/identity").json();

        assertThat(identity.get("name").asString()).isEqualTo(NAME);
        String revealed = identity.get("proof").get("text").asString();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(revealed.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(committed(source));
    }

    private String committed(String source) {
        return database.sql("""
                        select payload -> 'envelope' ->> 'commitment' from recorded_event
                         where type = 'source-sealed' and payload ->> 'source' = :source""").param("source", id(source)).query(String.class).single();
    }

    private static String id(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    @Test
    void an_erased_identity_is_read_by_nobody_and_its_key_is_gone() {
        String source = seal();
        Path key = settings.folder(stet).resolve(id(source));
        assertThat(key).exists();
        root("root").post(source + "/request-erasure", "{\"reason\": \"They asked.\"}");
        assertThat(root("root").post(source + "/erase-identity", "").status()).isEqualTo(403);

        assertThat(cleo().post(source + "/erase-identity", "").status()).isEqualTo(200);

        assertThat(key).doesNotExist();
        assertThat(ada().get(source + "/identity").body()).contains("identity-is-erased");
        assertThat(ada().get(source).json().get("title").asString()).startsWith("Sealed source ");
    }

    @Test
    void no_row_of_any_table_holds_the_words() {
        String source = seal();
        ada().get(source + "/identity");

        List<String> tables = database.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema')
                           and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')""").query(String.class).list();

        assertThat(tables).isNotEmpty();
        assertThat(tables)
                .noneMatch(table -> database.sql("select exists (select from " + table
                                + " row where row::text ilike any (array['%zebrafinch%', '%quillbridge%']))")
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void no_file_of_the_data_folder_holds_the_words() throws IOException {
        seal();
        for (Path file : files())
            assertThat(read(file)).as(file.toString()).doesNotContain("Zebrafinch", "quillbridge");
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(stet.data())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** A file that goes meanwhile holds nothing. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
