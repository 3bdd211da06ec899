package stet.app.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.Parts;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.infra.account.Scope;
import stet.infra.search.NewsroomSearch;

/** Finds everything by its words over REST. */
@RestController
@RequestMapping("/api/v1/search")
@Needs(Scope.READ)
@Tag(name = "Search")
class SearchApi {
    private final NewsroomSearch search;

    SearchApi(NewsroomSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "Find everything that has these words, what verdicts were given on such words first")
    Parts.Part<FoundJson> searchNewsroom(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        SearchQuestion question = new SearchQuestion(query);
        question.wrong().ifPresent(sentence -> {
            throw new RefusedRequest(Refusal.ofField(400, "malformed-parameter", "query", sentence));
        });
        return Parts.part(search.find(question.search(), Parts.request(cursor, limit)), FoundJson::of);
    }
}
