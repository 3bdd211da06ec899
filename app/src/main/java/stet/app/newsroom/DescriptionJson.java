package stet.app.newsroom;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.domain.newsroom.Description;
import stet.domain.newsroom.Policies;
import stet.domain.newsroom.RatingScale;

/** What the newsroom tells the public of itself, as the API says it. */
@Schema(name = "NewsroomDescription")
record DescriptionJson(
        String name,
        @Nullable String url,
        @Nullable String logo,
        PoliciesJson policies,
        List<String> ratings,
        String unrated,
        List<String> languages,
        boolean namesPublic) {
    @Schema(name = "Policies")
    record PoliciesJson(
            @Nullable String verification,
            @Nullable String corrections,
            @Nullable String unnamedSources,
            @Nullable String feedback) {
        static PoliciesJson of(Policies policies) {
            return new PoliciesJson(
                    policies.verification(), policies.corrections(), policies.unnamedSources(), policies.feedback());
        }
    }

    static DescriptionJson of(Description description) {
        return new DescriptionJson(
                description.name(),
                description.url(),
                description.logo(),
                PoliciesJson.of(description.policies()),
                description.scale().words(),
                description.scale().unrated(),
                description.languages(),
                description.namesPublic());
    }

    /** What somebody sends to describe the newsroom; what is left out is plain, or not stated. */
    @Schema(name = "DescribeNewsroom", requiredProperties = "name", example = """
            {"name": "The Example Times", "url": "https://times.example",
             "policies": {"verification": "https://times.example/how-we-check"}, "languages": ["en"]}""")
    record Body(
            @Nullable String name,
            @Nullable String url,
            @Nullable String logo,
            @Nullable Stated policies,
            @Nullable List<String> ratings,
            @Nullable String unrated,
            @Nullable List<String> languages,
            @Nullable Boolean namesPublic) {
        Description described() {
            return new Description(
                    name == null ? "" : name,
                    url,
                    logo,
                    policies == null ? Policies.UNSTATED : policies.policies(),
                    new RatingScale(
                            ratings == null ? RatingScale.PLAIN.words() : ratings,
                            unrated == null ? RatingScale.PLAIN.unrated() : unrated),
                    languages == null ? List.of() : languages,
                    Boolean.TRUE.equals(namesPublic));
        }
    }

    @Schema(name = "StatedPolicies")
    record Stated(
            @Nullable String verification,
            @Nullable String corrections,
            @Nullable String unnamedSources,
            @Nullable String feedback) {
        Policies policies() {
            return new Policies(verification, corrections, unnamedSources, feedback);
        }
    }
}
