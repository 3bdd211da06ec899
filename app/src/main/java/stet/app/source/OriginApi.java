package stet.app.source;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Answers;
import stet.app.provenance.NewSourceJson;
import stet.app.security.CurrentPerson;
import stet.app.security.Needs;
import stet.app.statement.RequiredFields;
import stet.domain.source.Rank;
import stet.domain.source.SourceCommand;
import stet.domain.source.SourceCommand.MergeSources;
import stet.domain.source.SourceCommand.RankSource;
import stet.domain.source.SourceCommand.SeparateSources;
import stet.domain.source.SourceId;
import stet.infra.account.Scope;
import stet.infra.desk.CommandDesk;
import stet.infra.desk.Outcome.Done;
import stet.infra.desk.Request;
import stet.infra.source.Sources;

/** Says over REST where sources have their words from. */
@RestController
@RequestMapping("/api/v1/sources/{source}")
@Needs(Scope.WRITE)
@Tag(name = "Sources")
class OriginApi {
    private final CommandDesk desk;
    private final Sources sources;

    OriginApi(CommandDesk desk, Sources sources) {
        this.desk = desk;
        this.sources = sources;
    }

    @Schema(name = "RankSource", requiredProperties = "rank", example = """
            {"rank": "SECONDARY", "restsOn": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11"}""")
    record RankBody(@Nullable Rank rank, @Nullable UUID restsOn) {}

    @PostMapping("/rank-source")
    @Operation(
            summary =
                    "Say whether a source speaks at first hand, or which one it rests on; verdicts with too few origins go stale")
    ResponseEntity<SourceJson> rankSource(
            @PathVariable UUID source, @RequestBody RankBody body, CurrentPerson person, Request request) {
        return after(
                new RankSource(
                        new SourceId(source), NewSourceJson.ranking(body.rank(), body.restsOn()), person.actor()),
                request);
    }

    @Schema(name = "MergeSources", requiredProperties = "into", example = """
            {"into": "0198c6a5-7f3e-7c59-9d3c-0f6f4f6f2a11"}""")
    record MergeBody(@Nullable UUID into) {}

    @PostMapping("/merge-sources")
    @Operation(
            summary =
                    "Say that a source is another one once more: both count as that one, and verdicts with too few origins go stale")
    ResponseEntity<SourceJson> mergeSources(
            @PathVariable UUID source, @RequestBody MergeBody body, CurrentPerson person, Request request) {
        UUID into = RequiredFields.value(body.into(), "into", "the source that it is once more");
        return after(new MergeSources(new SourceId(source), new SourceId(into), person.actor()), request);
    }

    @PostMapping("/separate-sources")
    @Operation(summary = "Say that a source which was merged is one of its own after all")
    ResponseEntity<SourceJson> separateSources(@PathVariable UUID source, CurrentPerson person, Request request) {
        return after(new SeparateSources(new SourceId(source), person.actor()), request);
    }

    private ResponseEntity<SourceJson> after(SourceCommand command, Request request) {
        Done done = Answers.done(desk.handle(command, request));
        return Answers.changed(done, sources.find(command.source()).map(SourceJson::of), SourceJson::tag);
    }
}
