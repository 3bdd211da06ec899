package stet.app.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import stet.app.problem.Problem;
import stet.app.security.CurrentPerson;
import stet.infra.desk.Request;

/** What the description says besides what the code says itself. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentPerson.class, Request.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Stet")
                        .version("1")
                        .description("Line-by-line fact-checking for newsrooms, with a record that nobody can rewrite.")
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.txt")))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(TOKEN, bearer()))
                .security(List.of(new SecurityRequirement().addList(TOKEN)))
                .tags(tags());
    }

    /** In the order of the work. */
    private static List<Tag> tags() {
        return List.of(
                tag("Articles", "Taking articles in and seeing how far they have come."),
                tag("Statements", "One sentence, heading or caption of an article, with all that is known about it."),
                tag("Triage", "Whether a statement is checked, and by whom."),
                tag("Evidence", "What a claim rests on."),
                tag("Verdicts", "What the evidence shows, and the second person who signs it off."),
                tag("Searches and queries", "Where somebody looked for evidence, whom they asked, and what came back."),
                tag("Clearance", "Clearing articles, their certificates, and whether a text may go out."),
                tag("Fixes", "How a statement should read, who decides that, and the text with what was accepted."),
                tag("Links", "Claims of whatever articles that hang together, what is asked once, and contradictions."),
                tag("Sources", "What claims rest on, across articles."),
                tag("Sealed sources", "Sources of which only those know who it is to whom they were opened."),
                tag("Captures", "What sources said at a moment: files that are kept, and pages that Stet fetched."),
                tag("Desk", "What waits for the caller."),
                tag("Search", "Everything that was written, by its words, and what was checked before."),
                tag("Audit log", "Everything that was ever recorded."),
                tag("Newsroom", "What holds for everybody who works here."),
                tag("Reviews", "What auditors find about parts of the log, entry by entry."),
                tag("Accounts", "Who may do what."),
                tag("Administration", "The running of Stet itself."));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("stet_ and 49 letters and digits")
                .description("A token of an account, with scopes: read, write, sign-off, audit, review, admin.");
    }

    @Bean
    OpenApiCustomizer problems() {
        return description -> ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach(description.getComponents()::addSchemas);
    }

    /** Two methods that answer one address, each for a body of its own, are one operation with their parameters once. */
    @Bean
    OpenApiCustomizer parametersOnce() {
        return description -> description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> operation.setParameters(once(operation.getParameters())));
    }

    private static List<Parameter> once(List<Parameter> parameters) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        parameters.forEach(parameter -> byName.putIfAbsent(parameter.getIn() + " " + parameter.getName(), parameter));
        return List.copyOf(byName.values());
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }
}
