package stet.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.infra.account.Scope;
import stet.infra.log.VerifiableLog;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Tile;
import stet.infra.tlog.tree.TileId;

/** Serves the log's tree in pieces that never change, to whoever makes proofs for themselves. */
@RestController
@RequestMapping("/api/v1/audit/tile")
@Needs(Scope.AUDIT)
@Tag(name = "Audit log")
class TileApi {
    private static final String ENTRIES = "entries";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final VerifiableLog log;

    TileApi(VerifiableLog log) {
        this.log = log;
    }

    @GetMapping(path = "/{level}/{*place}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string", format = "binary")))
    @Operation(summary = "Hashes of the tree, or the leaves under them (C2SP tlog-tiles)")
    ResponseEntity<byte[]> readTile(
            @PathVariable @Parameter(description = "a level of tiles, 0 for hashes of leaves; or entries") String level,
            @PathVariable @Parameter(description = "such as 000, x001/234 or x001/234.p/5") String place) {
        String path = "tile/" + level + place;
        return LogFiles.unlessBroken(() -> tile(level, path))
                .map(bytes -> ResponseEntity.ok().cacheControl(FOR_EVER).body(bytes))
                .orElseThrow(() -> unknown("No checkpoint covers %s. Ask for a narrower tile.".formatted(path)));
    }

    private Optional<byte[]> tile(String level, String path) {
        try {
            return level.equals(ENTRIES)
                    ? log.entries(TileId.parseEntries(path))
                    : log.tile(TileId.parse(path)).map(Tile::bytes);
        } catch (Malformed none) {
            throw unknown(String.valueOf(none.getMessage()));
        }
    }

    private static RefusedRequest unknown(String sentence) {
        return new RefusedRequest(Refusal.of(404, "unknown-tile", sentence));
    }
}
