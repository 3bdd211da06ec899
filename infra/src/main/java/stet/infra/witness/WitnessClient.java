package stet.infra.witness;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import java.util.Optional;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.witness.AddCheckpoint;

/** Speaks with witnesses as C2SP tlog-witness says. */
record WitnessClient(ImpatientHttp http) {

    /** Asks a witness to cosign. */
    HttpResponse<byte[]> submit(Contact witness, AddCheckpoint request) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(witness.at("/add-checkpoint")).POST(BodyPublishers.ofString(request.format())));
    }

    /** The checkpoint that a witness shows of a log; empty if it shows none. */
    Optional<SignedNote> shown(Contact witness, String origin) throws InterruptedException {
        String log = HexFormat.of().formatHex(Hash.sha256(origin));
        try {
            HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(witness.at("/" + log + "/checkpoint")));
            return answer.statusCode() == ImpatientHttp.OK
                    ? Optional.of(SignedNote.parse(answer.body()))
                    : Optional.empty();
        } catch (IOException | Malformed nothingToSee) {
            return Optional.empty();
        }
    }
}
