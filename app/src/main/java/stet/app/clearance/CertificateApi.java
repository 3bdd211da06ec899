package stet.app.clearance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import stet.app.api.RefusedByState;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.Needs;
import stet.domain.article.ArticleId;
import stet.domain.article.ArticleRejection.UnknownArticle;
import stet.infra.account.Scope;
import stet.infra.article.Articles;
import stet.infra.clearance.Certificate;
import stet.infra.clearance.Certificates;
import stet.infra.clearance.Clearances;

/** Gives out the certificates of articles that are clear. */
@RestController
@RequestMapping("/api/v1/articles/{article}/certificate")
@Needs(Scope.READ)
@Tag(name = "Clearance")
class CertificateApi {
    private final Articles articles;
    private final Clearances clearances;
    private final Certificates certificates;

    CertificateApi(Articles articles, Clearances clearances, Certificates certificates) {
        this.articles = articles;
        this.clearances = clearances;
        this.certificates = certificates;
    }

    @RefusedByState
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    @Operation(summary = "The certificate of an article that is clear, to be verified without Stet")
    ResponseEntity<byte[]> readCertificate(@PathVariable UUID article) {
        ArticleId id = new ArticleId(article);
        return file(id, certificates.soon(id).orElseThrow(() -> why(id)));
    }

    /** The certificate as a file, over REST and from the page alike. */
    static ResponseEntity<byte[]> file(ArticleId article, Certificate certificate) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"clearance-%s.json\"".formatted(article))
                .body(certificate.text().getBytes(StandardCharsets.UTF_8));
    }

    private RefusedRequest why(ArticleId article) {
        if (articles.summary(article).isEmpty()) return RefusedRequest.because(new UnknownArticle(article));
        if (!clearances.isClear(article))
            return new RefusedRequest(Refusal.of(
                    409, "not-clear", "The article is not clear, so there is no certificate. Clear it first."));
        return new RefusedRequest(
                Refusal.of(404, "not-signed-yet", "No checkpoint covers the clearance yet. Ask again in a second.")
                        .with(HttpHeaders.RETRY_AFTER, "1"));
    }
}
