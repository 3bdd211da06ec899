package stet.infra.tlog.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that logs elsewhere are tested with (transparency-dev/merkle, Apache License 2.0). */
class ProofVectorsTest {
    private static final Path VECTORS = Path.of("src/test/resources/vectors/merkle/testdata");
    private static final int NUMBER = 196;
    private static final String DONT_CARE = "don't care";

    @Test
    void all_vectors_are_there() throws IOException {
        assertThat(vectors("inclusion").size() + vectors("consistency").size()).isEqualTo(NUMBER);
    }

    @TestFactory
    Stream<DynamicTest> inclusion() throws IOException {
        return tests("inclusion", ProofVectorsTest::isIncluded);
    }

    @TestFactory
    Stream<DynamicTest> consistency() throws IOException {
        return tests("consistency", ProofVectorsTest::isConsistent);
    }

    private static Stream<DynamicTest> tests(String kind, Predicate<JsonNode> accepts) throws IOException {
        return vectors(kind).stream()
                .map(file -> dynamicTest(kind + "/" + file.getParent().getFileName() + "/" + file.getFileName(), () -> {
                    JsonNode vector = JsonMapper.shared().readTree(file);
                    assertThat(accepts.test(vector))
                            .as(vector.get("desc").asString())
                            .isEqualTo(!vector.get("wantErr").asBoolean());
                }));
    }

    private static boolean isIncluded(JsonNode vector) {
        try {
            InclusionProof proof = new InclusionProof(number(vector.get("leafIdx")), path(vector));
            TreeHead head = new TreeHead(number(vector.get("treeSize")), hash(vector.get("root")));
            return proof.proves(hash(vector.get("leafHash")), head);
        } catch (Malformed e) {
            return false;
        }
    }

    private static boolean isConsistent(JsonNode vector) {
        try {
            TreeHead older = new TreeHead(number(vector.get("size1")), hash(vector.get("root1")));
            TreeHead newer = new TreeHead(number(vector.get("size2")), hash(vector.get("root2")));
            return new ConsistencyProof(path(vector)).proves(older, newer);
        } catch (Malformed e) {
            return false;
        }
    }

    private static long number(JsonNode number) {
        return Strict.decimal(number.asString());
    }

    private static List<Hash> path(JsonNode vector) {
        List<Hash> path = new ArrayList<>();
        for (JsonNode hash : vector.get("proof")) path.add(hash(hash));
        return path;
    }

    /** Some vectors write "don't care 1" where any root may stand; it stands for its own hash here. */
    private static Hash hash(JsonNode base64) {
        byte[] bytes = Strict.base64(base64.asString());
        String text = new String(bytes, StandardCharsets.US_ASCII);
        return text.startsWith(DONT_CARE) ? Hash.of(Hash.sha256(text)) : Hash.of(bytes);
    }

    private static List<Path> vectors(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(VECTORS.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
